import type { VNode } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { ClinicForm } from '../../schema/draft.ts';
import type { ClinicLabels } from '../views/clinicLabels.ts';
import type { ClinicProductView } from '../views/clinicProducts.ts';
import type { ClinicActions } from './clinicActions.ts';
import { Field } from './Field.tsx';

const MOST = 100;

interface ProductsPartProps {
  readonly form: ClinicForm;
  readonly views: readonly ClinicProductView[];
  readonly labels: ClinicLabels['products'];
  readonly wrong: ReadonlyMap<string, string>;
  readonly readList: ClinicActions['readList'];
  readonly onEdit: ClinicActions['onEdit'];
}

/** The clinic's own products: a name each, and what they are told apart by. */
export function ProductsPart(props: ProductsPartProps): VNode {
  const { form, views, labels, onEdit } = props;
  const list = useRef<HTMLDivElement>(null);
  const isAdded = useRef(false);
  const add = (): void => {
    isAdded.current = true;
    onEdit({ ...form, products: [...form.products, { name: '', gtin: '', fingerprint: '' }] }, null);
  };
  useEffect(() => {
    if (isAdded.current) list.current?.querySelector<HTMLElement>('fieldset:last-of-type input')?.focus();
    isAdded.current = false;
  }, [form.products.length]);
  return (
    <div class="products" ref={list}>
      {views.map((view, at) => (
        <Product {...props} view={view} at={at} key={at} />
      ))}
      {form.products.length < MOST && (
        <div class="buttons">
          <button type="button" class="small" onClick={add}>
            {labels.add}
          </button>
        </div>
      )}
    </div>
  );
}

interface ProductProps extends ProductsPartProps {
  readonly view: ClinicProductView;
  readonly at: number;
}

function Product({ form, view, at, labels, wrong, readList, onEdit }: ProductProps): VNode {
  const [pasted, setPasted] = useState('');
  const [said, setSaid] = useState<string | null>(null);
  const id = (part: string): string => `product-${at}-${part}`;
  const product = form.products[at];
  const set = (part: Partial<ClinicForm['products'][number]>, field: string): void => {
    if (product === undefined) return;
    onEdit({ ...form, products: form.products.with(at, { ...product, ...part }) }, field);
  };
  const take = (text: string): void => {
    setPasted(text);
    const list = text.trim() === '' ? null : readList(text);
    setSaid(text.trim() === '' ? null : (list?.said ?? labels.listNone));
    set({ fingerprint: list?.fingerprint ?? '' }, id('list'));
  };
  return (
    <fieldset class="product-row">
      <legend>{view.title}</legend>
      <div class="fields">
        <Field
          id={id('name')}
          label={labels.name}
          value={product?.name ?? ''}
          wrong={wrong.get(id('name'))}
          longest={400}
          onInput={(name) => set({ name }, id('name'))}
        />
        <Field
          id={id('gtin')}
          inputMode="numeric"
          label={labels.gtin}
          value={product?.gtin ?? ''}
          wrong={wrong.get(id('gtin'))}
          {...(view.odd !== null && { help: view.odd })}
          longest={40}
          onInput={(gtin) => set({ gtin }, id('gtin'))}
        />
      </div>
      <Field
        id={id('list')}
        label={labels.list}
        rows={2}
        value={pasted}
        {...(said !== null && { help: said })}
        longest={20_000}
        onInput={take}
      />
      <div class="under">
        <output class={view.isWeak ? 'weak' : 'known'}>{view.known ?? ''}</output>
        <button
          type="button"
          class="link"
          aria-label={view.remove}
          onClick={() => onEdit({ ...form, products: form.products.filter((_, i) => i !== at) }, null)}
        >
          {labels.remove}
        </button>
      </div>
    </fieldset>
  );
}
