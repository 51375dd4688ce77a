import type { VNode } from 'preact';
import type { PlanView, PopupLabels } from '../views/types.ts';
import { Timeline } from './Timeline.tsx';

interface PlanCardProps {
  readonly plan: PlanView;
  readonly labels: PopupLabels;
  readonly onEdit: () => void;
  readonly onTreatments: () => void;
  readonly onClinic: () => void;
  /** false: there is no settings page that could be linked to. */
  readonly hasSettings?: boolean;
}

/** The plan itself: treatment, timeline, next change, what was assumed. */
export function PlanCard({
  plan,
  labels,
  onEdit,
  onTreatments,
  onClinic,
  hasSettings,
}: PlanCardProps): VNode {
  const isNew = plan.state === 'none' || plan.state === 'over';
  return (
    <section class="plan" aria-label={labels.plan}>
      {plan.treatment !== null && <p class="treatment">{plan.treatment}</p>}
      {plan.timeline !== null && (
        <Timeline
          timeline={plan.timeline}
          phase={plan.phase}
          listLabel={labels.dates}
          held={plan.state === 'held'}
          calendar={hasSettings === false ? null : labels.calendar}
        />
      )}
      {plan.next !== null && <p class="next">{plan.next}</p>}
      {plan.notes.map((note) => (
        <p class="note" key={note}>
          {note}
        </p>
      ))}
      {plan.clinic !== null && <Clinic clinic={plan.clinic} onClinic={onClinic} />}
      {plan.state === 'none' && <p class="note">{labels.firstText}</p>}
      {isNew ? (
        <div class="acts">
          <button type="button" class="primary" onClick={onEdit}>
            {labels.setDate}
          </button>
          {plan.state === 'over' && hasSettings !== false && (
            <a class="link" href="/options.html#erase" target="_blank" rel="noreferrer">
              {labels.erase}
            </a>
          )}
        </div>
      ) : (
        <div class="acts">
          <button type="button" class="link" onClick={onEdit}>
            {labels.change}
          </button>
          <button type="button" class="link" onClick={onTreatments}>
            {labels.treatments}
          </button>
        </div>
      )}
    </section>
  );
}

interface ClinicProps {
  readonly clinic: NonNullable<PlanView['clinic']>;
  readonly onClinic: () => void;
}

/** Whose rules the plan goes by, whether they are past their date, and the clinic's words for these days. */
function Clinic({ clinic, onClinic }: ClinicProps): VNode {
  return (
    <div class="clinic-line">
      <button type="button" class="link" onClick={onClinic}>
        {clinic.line}
      </button>
      {clinic.expired !== null && <p class="note">{clinic.expired}</p>}
      {clinic.note !== null && (
        <p class="note said">
          <strong>{clinic.note.title}:</strong> {clinic.note.text}
        </p>
      )}
    </div>
  );
}
