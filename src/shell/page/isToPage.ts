import type { ToPage } from '../../schema/messages.ts';
import { isCall } from './isCall.ts';

type Check = (value: unknown) => boolean;

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const text =
  (most = Infinity): Check =>
  (value) =>
    typeof value === 'string' && value.length <= most;

const flag: Check = (value) => typeof value === 'boolean';

const oneOf =
  (...words: readonly unknown[]): Check =>
  (value) =>
    words.includes(value);

const list =
  (most: number, item: Check): Check =>
  (value) =>
    Array.isArray(value) && value.length <= most && value.every(item);

const shape =
  (fields: Readonly<Record<string, Check>>): Check =>
  (value) =>
    isRecord(value) &&
    Object.keys(value).every((key) => Object.hasOwn(fields, key)) &&
    Object.entries(fields).every(([key, check]) => check(value[key]));

const whole: Check = (value) => typeof value === 'number' && Number.isSafeInteger(value) && value >= 0;

const marks = shape({
  ref: whole,
  names: list(
    100,
    shape({
      printed: text(300),
      before: text(24),
      after: text(24),
      icon: oneOf('caution', 'avoid'),
      guess: flag,
      title: text(300),
    }),
  ),
  labels: shape({ show: text(), hide: text(), names: text(), folded: text() }),
});

const view = shape({
  icon: oneOf('suits', 'caution', 'avoid', 'unknown', 'none'),
  line: text(300),
  reasons: list(12, shape({ title: text(300), text: text(600) })),
  notes: list(8, text(600)),
  labels: shape({ region: text(), open: text(), close: text(), hide: text() }),
  marks: (value) => value === null || marks(value),
  corner: oneOf('left', 'right'),
  folded: flag,
  language: text(12),
  rtl: flag,
});

const redraw = shape({ kind: oneOf('redraw'), view: (value) => value === null || view(value) });
const show = shape({ kind: oneOf('show'), marks });

/** Is it a message for a page? The page files carry no Zod; a test holds this equal to `toPageSchema`. */
export function isToPage(value: unknown): value is ToPage {
  return isCall(value) || redraw(value) || show(value);
}
