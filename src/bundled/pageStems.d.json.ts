import type { Stems } from '../page/stemsOf.ts';
declare const stems: Stems;
export default stems;
