import type { VNode } from 'preact';
import type { BadgeView } from '../../schema/messages.ts';

type Icon = BadgeView['icon'];

/** Shapes that are told apart without colour: a filled disc, an open hand, a ringed clock, a rounded square. */
function Shape({ icon }: { readonly icon: Icon }): VNode | null {
  switch (icon) {
    case 'suits':
      return (
        <>
          <circle cx="12" cy="12" r="10" fill="currentColor" stroke="none" />
          <path d="m7.5 12.4 3.1 3.1 6-6.6" class="cut" />
        </>
      );
    case 'caution':
      return (
        <path d="M8.4 13.2V5.6a1.5 1.5 0 0 1 3 0v5m0-1V3.8a1.5 1.5 0 0 1 3 0v6.4m0-4.6a1.5 1.5 0 0 1 3 0v5.6m0-2.4a1.5 1.5 0 0 1 3 0v5.4c0 4.3-2.9 7.2-6.8 7.2-3 0-4.6-1.2-6.2-3.6l-2.9-4.6a1.6 1.6 0 0 1 2.6-1.8l1.3 1.8" />
      );
    case 'avoid':
      return (
        <>
          <circle cx="12" cy="12" r="9.4" />
          <path d="M12 6.4V12l3.8 2.4" />
        </>
      );
    case 'unknown':
      return (
        <>
          <rect x="2.8" y="2.8" width="18.4" height="18.4" rx="5.4" stroke-dasharray="3.4 2.6" />
          <path d="M9.3 9.4a2.8 2.8 0 0 1 5.4.9c0 1.9-2.7 2.2-2.7 4" />
          <path d="M12 17.4v.1" />
        </>
      );
    case 'none':
      return <path d="M6 12h12" />;
    default:
      return icon satisfies never;
  }
}

/** The sign of a verdict. With a word it is an image of that name; without, it is decoration beside its word. */
export function VerdictIcon({ icon, word }: { readonly icon: Icon; readonly word?: string }): VNode {
  const name =
    word === undefined ? { 'aria-hidden': true as const } : { role: 'img' as const, 'aria-label': word };
  return (
    <svg
      class={`sign sign-${icon}`}
      viewBox="0 0 24 24"
      fill="none"
      stroke="currentColor"
      stroke-width="1.9"
      stroke-linecap="round"
      stroke-linejoin="round"
      focusable="false"
      {...name}
    >
      <Shape icon={icon} />
    </svg>
  );
}
