import type { ClinicSection } from '../../../ui/clinic/clinicSection.ts';
import type { Say } from '../../../ui/views/types.ts';
import { retailSection } from '../RetailPanel.tsx';
import { sheetSection } from './sheetSection.tsx';

/** The parts below the form, in their order on the page: one line each. */
export function clinicSections(say: Say): readonly ClinicSection[] {
  return [sheetSection(say), retailSection(say)];
}
