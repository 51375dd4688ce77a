import type { VNode } from 'preact';
import { LineIcon } from '../icons/LineIcon.tsx';
import { VerdictIcon } from '../icons/VerdictIcon.tsx';
import type { PopupLabels, ReasonView } from '../views/types.ts';

/** One reason: printed words and why; ground, date and sources one tap away. */
export function Reason({
  reason,
  labels,
}: {
  readonly reason: ReasonView;
  readonly labels: PopupLabels;
}): VNode {
  return (
    <details class="reason">
      <summary>
        <VerdictIcon icon={reason.icon} />
        <span class="what">
          <bdi>{reason.printed}</bdi>
          {reason.sentence !== '' && <span>{reason.sentence}</span>}
          <small>
            {[reason.ground, reason.until].filter((part) => part !== null && part !== '').join(' · ')}
          </small>
        </span>
        <LineIcon name="chevron" />
      </summary>
      <div class="ground">
        <p>{reason.label}</p>
        {reason.extras.map((extra) => (
          <p key={extra}>{extra}</p>
        ))}
        {reason.sources.length > 0 && (
          <>
            <h3>{labels.sources}</h3>
            <ul>
              {reason.sources.map(({ title, address }) => (
                <li key={title}>
                  {address === null ? (
                    title
                  ) : (
                    <a href={address} target="_blank" rel="noreferrer noopener">
                      {title}
                    </a>
                  )}
                </li>
              ))}
            </ul>
          </>
        )}
      </div>
    </details>
  );
}
