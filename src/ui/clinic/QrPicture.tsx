import type { VNode } from 'preact';
import { qrPath } from '../../core/share/qrMatrix.ts';

interface QrPictureProps {
  readonly matrix: readonly (readonly boolean[])[];
  /** What it shows, for those who do not see it. */
  readonly label: string;
}

/** A QR code, dark on white in every theme: that is how readers take it. */
export function QrPicture({ matrix, label }: QrPictureProps): VNode {
  const size = matrix.length;
  return (
    <figure class="qr" aria-label={label}>
      <svg
        xmlns="http://www.w3.org/2000/svg"
        viewBox={`0 0 ${size} ${size}`}
        aria-hidden="true"
        shape-rendering="crispEdges"
      >
        <path d={`M0 0h${size}v${size}H0z`} fill="#fff" />
        <path d={qrPath(matrix)} fill="#000" />
      </svg>
    </figure>
  );
}
