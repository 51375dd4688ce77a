import type { ClinicForm } from '../../schema/draft.ts';
import type { PersonInput } from '../views/clinicPerson.ts';

/** What the clinic page asks of the shell. */
export interface ClinicActions {
  /** The form as it is now; `field`: what is typed in, so that typing on is one step back; null: a step of its own. */
  readonly onEdit: (form: ClinicForm, field: string | null) => void;
  readonly onUndo: () => void;
  readonly onRedo: () => void;
  readonly onAnew: () => void;
  readonly onOpenFile: (file: File) => void;
  readonly onOpenText: (text: string) => void;
  readonly onSave: () => void;
  readonly onPerson: (person: PersonInput) => void;
  readonly onPersonClear: () => void;
  /** Fingerprint and number of names of a pasted ingredient list, as readings have them; null when it is none. */
  readonly readList: (text: string) => { readonly fingerprint: string; readonly said: string } | null;
  /** Ids of the classes that an ingredient carries or whose name has the word in it. */
  readonly findClasses: (query: string) => readonly string[];
  /** Resolves to whether it was copied. */
  readonly onCopy: (text: string) => Promise<boolean>;
  readonly onPicture: (type: 'png' | 'svg') => void;
}
