import type { VNode } from 'preact';
import { LineIcon } from '../icons/LineIcon.tsx';
import { VerdictIcon } from '../icons/VerdictIcon.tsx';
import type { PopupLabels, ReasonView } from '../views/types.ts';
import type { PopupActions } from './actions.ts';

interface ReasonProps {
  readonly reason: ReasonView;
  readonly labels: PopupLabels;
  readonly onSaid: PopupActions['onClinicSaid'];
}

/** One reason: printed words and why; ground, date and sources one tap away. */
export function Reason({ reason, labels, onSaid }: ReasonProps): VNode {
  const { clinic } = reason;
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
        {clinic !== null && (
          <label class="said">
            {labels.clinicSaid.label}
            <select
              value={clinic.cell ?? 'nothing'}
              onChange={(event) => {
                const said = labels.clinicSaid.options.find(
                  (one) => one.value === event.currentTarget.value,
                )?.value;
                if (said !== undefined) onSaid(clinic.class, said === 'nothing' ? null : said);
              }}
            >
              {labels.clinicSaid.options.map((option) => (
                <option value={option.value} key={option.value}>
                  {option.label}
                </option>
              ))}
            </select>
          </label>
        )}
      </div>
    </details>
  );
}
