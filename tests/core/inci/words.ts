import type { ParseWords } from '../../../src/core/types.ts';

/** Words enough for the tests of the parser; the real ones live in data/languages. */
export const words: ParseWords = {
  heads: [
    'ingredients', 'ingredient list', 'ingredients list', 'full ingredients', 'full ingredient list', 'full ingredients list',
    'full list of ingredients', 'all ingredients', 'inci', 'full inci', 'full inci list', 'what are the ingredients?',
    'natural ingredients', 'other ingredients', 'inhaltsstoffe', 'inhaltsstoffe (inci)', 'vollständige inhaltsstoffe', 'zutaten',
    'ingrédients', 'liste des ingrédients', 'composition', 'ingredientes', 'ingredienti', 'ingrediënten', 'skład', 'składniki',
    'složení', 'ingredienser', 'sastojci', 'состав', '전성분', '전 성분', '全成分', '成分',
  ],
  traps: [
    'key ingredients', 'key ingredient', 'hero ingredients', 'star ingredients', 'ingredients we love', 'ingredient benefits',
    "what's in it?", 'active ingredients', 'schlüsselinhaltsstoffe', '主要成分',
  ],
  ends: [
    'please be aware', 'please be aware that ingredient lists may change', 'ingredients are subject to change',
    'the list of ingredients is subject to change', 'please refer to the ingredient list', 'learn more about all our ingredients',
    'how to use', 'directions', 'warning', 'warnings', 'caution', 'disclaimer', 'anwendung', 'warnhinweise', 'daily ritual',
    '사용법', '주의사항', 'store below', 'made in', "mode d'emploi", 'modo de empleo',
    'sposób użycia', 'ingredients may vary',
  ],
  more: ['read more', 'see more', 'mehr anzeigen', '더보기'],
  active: ['active', 'active ingredient', 'active ingredients', 'drug facts active ingredients', 'wirkstoffe'],
  inactive: ['inactive', 'inactive ingredient', 'inactive ingredients', 'other ingredients (inactive)'],
  mayContain: [
    'may contain', 'may contains', 'peut contenir', 'puede contener', 'kann enthalten', 'può contenere', 'pode conter',
    'kan bevatten', 'może zawierać',
  ],
  free: ['free from', 'free of', 'formulated without', 'does not contain', 'no parabens', 'without', 'ohne', 'frei von'],
  elsewhere: ['see packaging', 'visit the', 'no ingredients available', 'see detail page', '상세페이지참고', '상세페이지 참고'],
}; // prettier-ignore
