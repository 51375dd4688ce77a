import { packShare, partSizes } from '../../core/share/packShare.ts';
import { MAX_CODE, sealCode } from '../../core/share/shareCode.ts';
import type { Share } from '../../schema/share.ts';
import { squeeze } from './squeeze.ts';

/** `too-long`: with its length, where the code has one, and its parts, largest first: what to shorten. */
export type Written =
  | { readonly kind: 'code'; readonly code: string }
  | {
      readonly kind: 'too-long';
      readonly characters: number | null;
      readonly parts: ReturnType<typeof partSizes>;
    };

/** The code of a share: at most 2,000 characters of base64url. */
export async function writeCode(share: Share): Promise<Written> {
  const bytes = new TextEncoder().encode(JSON.stringify(packShare(share)));
  const code = sealCode(await squeeze(bytes));
  if (code !== null && code.length <= MAX_CODE) return { kind: 'code', code };
  return { kind: 'too-long', characters: code?.length ?? null, parts: partSizes(share) };
}

/** The text of a share's file: JSON that anyone can read. */
export function shareFileText(share: Share): string {
  return `${JSON.stringify(share, null, 2)}\n`;
}
