import type { VNode } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { VerdictIcon } from '../icons/VerdictIcon.tsx';
import { ChoiceField } from '../popup/ChoiceField.tsx';
import { Strip } from '../popup/Strip.tsx';
import type { ExampleLabels } from '../views/exampleView.ts';
import type { ProductView, TabView } from '../views/types.ts';

interface ExampleProps {
  readonly labels: ExampleLabels;
  /** Compares the invented product so many days after a treatment. */
  readonly onExample: (days: number) => Promise<TabView | null>;
}

/** An invented product beside what is said of it; another day since the treatment, another answer. */
export function Example({ labels, onExample }: ExampleProps): VNode {
  const [day, setDay] = useState(labels.days.options[0]?.value ?? '');
  const [answer, setAnswer] = useState<TabView | null>(null);
  useEffect(() => {
    let isWanted = true; // the answer for another day than the one now chosen is let go
    void onExample(Number(day)).then((view) => isWanted && setAnswer(view));
    return () => {
      isWanted = false;
    };
  }, [day, labels]);
  return (
    <section aria-labelledby="example">
      <h2 id="example">{labels.title}</h2>
      <p class="quiet">{labels.text}</p>
      <div class="try">
        <ChoiceField name="example" choice={labels.days} value={day} onChange={setDay} />
        <div class="example">
          <figure class="shop-card">
            <figcaption>{labels.page}</figcaption>
            <p class="quiet">{labels.brand}</p>
            <p class="shop-name">{labels.name}</p>
            <h3>{labels.heading}</h3>
            <p lang="en" dir="auto">
              {labels.list}
            </p>
          </figure>
          <div aria-live="polite">
            {answer?.kind === 'product' && <Answer product={answer} label={labels.answer} />}
          </div>
        </div>
      </div>
    </section>
  );
}

function Answer({ product, label }: { readonly product: ProductView; readonly label: string }): VNode {
  return (
    <section class={`card product tone-${product.icon}`} aria-label={label}>
      <div class="verdict">
        <VerdictIcon icon={product.icon} word={product.word} />
        <div>
          <p class="quiet">{label}</p>
          <h3>{product.headline}</h3>
        </div>
      </div>
      {product.text !== null && <p>{product.text}</p>}
      {product.strip !== null && <Strip strip={product.strip} />}
    </section>
  );
}
