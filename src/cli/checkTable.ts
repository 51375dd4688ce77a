import type { Say } from '../bundled/say.ts';
import type { Judgement, Reading } from '../core/types.ts';
import type { Input } from './readInput.ts';

const SIGN = { suits: '✓', caution: '!', avoid: '⏲', unknown: '?', none: '-' } as const;

/** One product as readable lines: verdict and product, then a line a reason with printed words, date and ground. */
export function checkTable(
  input: Input,
  reading: Reading,
  judgement: Judgement,
  say: Say,
  language: string,
): string {
  const day = new Intl.DateTimeFormat(language, {
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    timeZone: 'UTC',
  });
  const place = input.row === undefined ? input.file : `${input.file}:${input.row}`;
  const title = [reading.product.name, reading.product.brand].filter(Boolean).join(' · ') || place;
  const lines = [`${SIGN[judgement.verdict]} ${say(`verdict.${judgement.verdict}`).padEnd(26)} ${title}`];
  const because = judgement.because.filter((code) => code !== 'class');
  if (because.length > 0) lines.push(`    ${because.map((code) => say(`because.${code}`)).join(' ')}`);
  for (const reason of judgement.reasons) {
    const until =
      reason.until === null ? say('until.none') : say('until.date', { date: day.format(reason.until) });
    const ground = reason.ground.map((one) => say(`ground.${one}`)).join(', ');
    lines.push(
      `    ${SIGN[reason.verdict]} ${reason.printed}: ${say(`class.${reason.class}.label`)}, ${until} (${ground})`,
    );
  }
  if (reading.names > 0)
    lines.push(`    ${say('names.known', { known: reading.known, names: reading.names })}`);
  return lines.join('\n');
}
