/** Prints one part of the page, `sheet.css` and its like hiding the rest; `part` is what the styles look for. */
export function printOnly(part: 'sheet'): void {
  const { dataset } = document.documentElement;
  dataset['print'] = part;
  addEventListener('afterprint', () => delete dataset['print'], { once: true });
  print();
}
