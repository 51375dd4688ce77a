/** Gives the page's document the language, direction and title of its view. */
export function dressPage(
  page: Document,
  { language, rtl, title }: { readonly language: string; readonly rtl: boolean; readonly title: string },
): void {
  page.documentElement.lang = language;
  page.documentElement.dir = rtl ? 'rtl' : 'ltr';
  page.title = title;
}
