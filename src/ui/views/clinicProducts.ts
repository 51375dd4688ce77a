import type { ClinicForm } from '../../schema/draft.ts';
import type { Wording } from './protocolDiff.ts';

export interface ClinicProductView {
  /** "Product 1". */
  readonly title: string;
  readonly remove: string;
  /** By what it is known; null while it is empty. */
  readonly known: string | null;
  /** Its name alone is known: said with a mark. */
  readonly isWeak: boolean;
  /** The check digit does not fit; null when it does, or nothing is there to check. */
  readonly odd: string | null;
}

/** Does the last digit fit the others (GS1 General Specifications, 7.9)? */
function fitsCheckDigit(gtin: string): boolean {
  const digits = [...gtin].map(Number).toReversed();
  const sum = digits.slice(1).reduce((total, digit, at) => total + digit * (at % 2 === 0 ? 3 : 1), 0);
  return (sum + (digits[0] ?? 0)) % 10 === 0;
}

/** The clinic's own products, each with what it is known by. */
export function clinicProductViews({ products }: ClinicForm, { say }: Wording): readonly ClinicProductView[] {
  return products.map(({ name, gtin, fingerprint }, at) => {
    const digits = gtin.replace(/[\s-]/g, '');
    const byGtin = /^\d{8,14}$/.test(digits);
    const byList = fingerprint !== '';
    const title = say('clinic.product', { number: at + 1 });
    const known =
      byGtin && byList
        ? say('clinic.byBoth')
        : byGtin
          ? say('clinic.byGtin')
          : byList
            ? say('clinic.byList')
            : name.trim() === ''
              ? null
              : say('clinic.byName');
    return {
      title,
      remove: say('clinic.removeProductOf', { name: name.trim() === '' ? title : name }),
      known,
      isWeak: !byGtin && !byList,
      odd: byGtin && !fitsCheckDigit(digits) ? say('clinic.gtinOdd') : null,
    };
  });
}
