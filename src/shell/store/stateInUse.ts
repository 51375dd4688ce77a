import type { State } from '../../schema/state.ts';
import type { ManagedState } from '../../ui/views/clinicView.ts';
import { NO_PRESET, type Preset } from './readPreset.ts';

interface Stored {
  readonly state: State;
  readonly preset?: Preset;
}

/** The state that counts: where the person chose no rules or language of their own, those that an organisation set. */
export function stateInUse({ state, preset = NO_PRESET }: Stored): State {
  const { settings } = state;
  return {
    ...state,
    protocol: state.protocol ?? preset.protocol,
    settings: { ...settings, language: settings.language ?? preset.language },
  };
}

/** What of an organisation's preset counts. */
export function managedState({ state, preset = NO_PRESET }: Stored): ManagedState {
  if (preset.broken) return 'broken';
  if (preset.protocol !== null && state.protocol === null) return 'protocol';
  if (preset.language !== null && state.settings.language === null) return 'language';
  return preset.protocol === null && preset.language === null ? 'none' : 'unused';
}
