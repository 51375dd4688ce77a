import { IntlMessageFormat } from 'intl-messageformat';

type Elements = ReturnType<IntlMessageFormat['getAst']>;

function namesIn(elements: Elements): readonly string[] {
  return elements.flatMap((element) => {
    // 0: plain text, 7: the # of a plural; all others name an argument
    const own = element.type === 0 || element.type === 7 ? [] : [element.value];
    const options = 'options' in element ? Object.values(element.options) : [];
    return [...own, ...options.flatMap(({ value }) => namesIn(value))];
  });
}

/** Names of the arguments of an ICU sentence, sorted, each once; null when it is not sound ICU. */
export function icuArguments(text: string, language = 'en'): readonly string[] | null {
  try {
    const sentence = new IntlMessageFormat(text, language, undefined, { ignoreTag: true });
    return [...new Set(namesIn(sentence.getAst()))].sort();
  } catch {
    return null;
  }
}
