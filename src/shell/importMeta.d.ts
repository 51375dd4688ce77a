interface ImportMetaEnv {
  /** Mode of the badge's shadow root; set by wxt.config.ts. */
  readonly SHADOW_MODE?: 'open' | 'closed';
}
interface ImportMeta {
  readonly env: ImportMetaEnv;
}
