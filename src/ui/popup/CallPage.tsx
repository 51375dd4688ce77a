import type { VNode } from 'preact';
import type { CallView } from '../views/callView.ts';

/** When to call: three levels, most urgent first. */
export function CallPage({ call }: { readonly call: CallView }): VNode {
  return (
    <>
      <p class="quiet">{call.same}</p>
      {call.levels.map(({ id, title, signs, more }) => (
        <section class={`card level level-${id}`} aria-labelledby={`call-${id}`} key={id}>
          <h2 id={`call-${id}`}>{title}</h2>
          <ul>
            {signs.map((sign) => (
              <li key={sign}>{sign}</li>
            ))}
          </ul>
          {more.length > 0 && (
            <div class="numbers">
              {more.map((line) => (
                <p key={line}>{line}</p>
              ))}
            </div>
          )}
        </section>
      ))}
      {[call.after, call.expected].map(({ title, text }) => (
        <section class="plain" key={title}>
          <h2>{title}</h2>
          <p>{text}</p>
        </section>
      ))}
    </>
  );
}
