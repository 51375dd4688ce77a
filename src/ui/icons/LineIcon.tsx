import type { VNode } from 'preact';

const PATHS = {
  chevron: 'm6 9.5 6 6 6-6',
  cross: 'M6 6l12 12M18 6 6 18',
  copy: 'M9 9h10.5v11.5H9zM14.5 9V3.5H4V15h5',
  gear: 'M4 7h8m5 0h3M4 17h3m5 0h8M14.5 4.5v5m-5 5v5',
  edit: 'M4 20h4.2L19.6 8.6a2.2 2.2 0 0 0 0-3.1l-1.1-1.1a2.2 2.2 0 0 0-3.1 0L4 15.8z',
  pause: 'M8.5 5v14m7-14v14',
  back: 'M14.5 6 8.5 12l6 6',
  phone:
    'M6.2 3.8h3l1.5 4-2 1.6a12 12 0 0 0 5.9 5.9l1.6-2 4 1.5v3a2 2 0 0 1-2.2 2A16.6 16.6 0 0 1 4.2 6a2 2 0 0 1 2-2.2z',
  shelf: 'M4 20h16M4 11h16M6.5 20v-5.5h4V20m3 0v-4h4v4M6.5 11V5h4v6m3 0V7h4v4',
  clinic: 'M5 20.5V7.5l7-4 7 4v13zM12 8.5v6M9 11.5h6M10 20.5v-3h4v3',
  paste: 'M9 5H5.5v15.5h13V5H15M9 3.5h6v3H9zM9 11.5h6M9 15.5h4',
  compare: 'M4 5h6v14H4zM14 5h6v14h-6z',
  check: 'm5.5 12.5 4.3 4.3 8.7-9.3',
  find: 'M4 6.5h16M4 11h9M4 15.5h5M4 20h5M13 20h7m-7-3.2q1.2-2 2.4 0t2.4 0 2.2 0',
  play: 'M8 5.2v13.6L18.6 12z',
} as const;

/** A small drawn sign beside its words; never read aloud. */
export function LineIcon({ name }: { readonly name: keyof typeof PATHS }): VNode {
  return (
    <svg
      class={`line line-${name}`}
      viewBox="0 0 24 24"
      fill="none"
      stroke="currentColor"
      stroke-width="1.9"
      stroke-linecap="round"
      stroke-linejoin="round"
      aria-hidden="true"
      focusable="false"
    >
      <path d={PATHS[name]} />
    </svg>
  );
}
