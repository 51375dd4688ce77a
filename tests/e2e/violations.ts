import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright';

/** What axe finds wrong with a page, by rule; the page stays in front: no tab is opened to gather frames, as it has none. */
export async function violations(page: Page): Promise<readonly (readonly [string, readonly string[]])[]> {
  const found = await new AxeBuilder({ page }).setLegacyMode().analyze();
  return found.violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html.slice(0, 120))] as const);
}
