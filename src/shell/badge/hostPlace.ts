/** Size of the host in CSS pixels, whatever it shows; host.css says the same. */
export const HOST_SIZE = { width: 320, height: 44 } as const;
/** Distance from the window's edges, CSS pixels. */
export const MARGIN = 8;

export type Corner = 'left' | 'right';

/** Rule that puts the host into its corner, `bottom` CSS pixels above the lower edge of the window. */
export function hostPlace(corner: Corner, bottom: number): string {
  return `:host { ${corner}: ${MARGIN}px !important; bottom: ${bottom}px !important; }`;
}
