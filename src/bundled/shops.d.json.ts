import type { Shops } from '../schema/reference.ts';
declare const shops: Shops;
export default shops;
