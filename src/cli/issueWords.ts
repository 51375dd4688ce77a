import type * as z from 'zod/mini';

type Issue = z.core.$ZodIssue;

const GENERIC = 'Invalid input';
const KINDS: Readonly<Record<string, string>> = {
  string: 'text in quotes',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list in [ ]',
  object: 'fields in { }',
  record: 'fields in { }',
};

function at(value: unknown, path: readonly PropertyKey[]): unknown {
  let here = value;
  for (const part of path)
    here =
      typeof here === 'object' && here !== null
        ? Object.getOwnPropertyDescriptor(here, part)?.value
        : undefined;
  return here;
}

const shown = (value: unknown): string => {
  const text = JSON.stringify(value) ?? 'nothing';
  return text.length > 60 ? `${text.slice(0, 60)} ...` : text;
};

/** What a field wants, in words; null where only "another form" can be said. */
function wanted(issue: Issue): string | null {
  switch (issue.code) {
    case 'invalid_value':
      return `it takes ${issue.values.map((one) => JSON.stringify(one)).join(', ')}`;
    case 'invalid_type':
      return `it takes ${KINDS[issue.expected] ?? issue.expected}`;
    case 'too_small':
      return issue.origin === 'number'
        ? `${issue.minimum} is the least`
        : `it needs ${issue.minimum} or more ${issue.origin === 'string' ? 'letters' : 'entries'}`;
    case 'too_big':
      return issue.origin === 'number'
        ? `${issue.maximum} is the most`
        : `it holds ${issue.maximum} ${issue.origin === 'string' ? 'letters' : 'entries'} at most`;
    case 'invalid_format':
      if (issue.format === 'date') return 'it takes a day such as "2026-11-20"';
      return 'pattern' in issue && issue.pattern !== undefined
        ? `it has to fit ${issue.pattern}`
        : `it takes ${issue.format === 'url' ? 'a whole address with https://' : `a ${issue.format}`}`;
    case 'invalid_key':
      return 'its name takes small letters, digits, - and _';
    default:
      return null;
  }
}

/** Says in words what of a file's value does not fit its schema: the field, what stands there and what it takes. */
export function issueWords(issue: Issue, value: unknown): string {
  const field = issue.path.join('.');
  const said =
    issue.message === GENERIC ? (wanted(issue) ?? 'data/README.md shows its forms') : issue.message;
  if (issue.code === 'unrecognized_keys')
    return `${field === '' ? 'the file' : field}: no field is called ${issue.keys.map((key) => `"${key}"`).join(', ')}`;
  const found = at(value, issue.path);
  if (found === undefined) return `${field} is missing: ${said}`;
  return `${field === '' ? 'the file' : field} is ${shown(found)}: ${said}`;
}
