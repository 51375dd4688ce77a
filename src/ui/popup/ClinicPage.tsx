import type { VNode } from 'preact';
import type { ClinicView } from '../views/clinicView.ts';
import type { Change, ReceiveView } from '../views/receiveView.ts';
import type { PopupActions } from './actions.ts';
import { ReceiveCard } from './ReceiveCard.tsx';
import { ReceiveForm } from './ReceiveForm.tsx';

interface ClinicPageProps {
  readonly clinic: ClinicView;
  /** What came of a code, a link, a file or a picture; null before. */
  readonly received: ReceiveView | null;
  /** The page in front carries a code. */
  readonly isCarried: boolean;
  /** Shown as a page of its own: choosing a file does not close it. */
  readonly isTab: boolean;
  readonly on: PopupActions;
  /** The person said yes, or took the rules away: what to do, how to go back, what to say. */
  readonly onChanged: (change: Change, said: string) => void;
}

/** The clinic's rules in use, and how others are received: looked at first, then taken over. */
export function ClinicPage({ clinic, received, isCarried, isTab, on, onChanged }: ClinicPageProps): VNode {
  const { current, labels } = clinic;
  return (
    <>
      {clinic.managed !== null && <p class="notice">{clinic.managed}</p>}
      {received?.kind === 'preview' ? (
        <ReceiveCard
          key={received.title}
          preview={received}
          onCancel={on.onReceiveDone}
          onUse={(change) => {
            onChanged(change, received.done);
            on.onReceiveDone();
          }}
        />
      ) : (
        <>
          {current === null ? (
            <p class="quiet">{labels.none}</p>
          ) : (
            <section class="card clinic" aria-label={current.line}>
              <p>
                <strong>{current.line}</strong>
              </p>
              {current.expired !== null && <p class="notice alert">{current.expired}</p>}
              {current.facts.map((fact) => (
                <p key={fact}>{fact}</p>
              ))}
              <p class="quiet">{current.unchecked}</p>
              <Remove current={current} onChanged={onChanged} />
            </section>
          )}
          {isCarried && <OnPage labels={labels} onLook={on.onReceiveHere} />}
          <ReceiveForm
            labels={labels}
            problem={received?.kind === 'problem' ? received.text : null}
            isTab={isTab}
            on={on}
          />
        </>
      )}
    </>
  );
}

interface RemoveProps {
  readonly current: NonNullable<ClinicView['current']>;
  readonly onChanged: ClinicPageProps['onChanged'];
}

function Remove({ current: { remove }, onChanged }: RemoveProps): VNode | null {
  if (remove === null) return null;
  const change: Change = { make: [{ kind: 'protocol', protocol: null }], undo: [remove.undo] };
  return (
    <button type="button" class="link" onClick={() => onChanged(change, remove.removed)}>
      {remove.label}
    </button>
  );
}

interface OnPageProps {
  readonly labels: Pick<ClinicView['labels'], 'onPage' | 'onPageLook'>;
  readonly onLook: () => void;
}

/** The page in front carries a clinic's rules: an offer, nothing more. */
export function OnPage({ labels, onLook }: OnPageProps): VNode {
  return (
    <section class="card" aria-label={labels.onPage}>
      <p>{labels.onPage}</p>
      <button type="button" class="primary start" onClick={onLook}>
        {labels.onPageLook}
      </button>
    </section>
  );
}
