import type { VNode } from 'preact';
import type { OptionsView } from '../views/optionsTypes.ts';

/** The clinic's rules in use, and the way to the page where others are received. */
export function ReceiveSection({ clinic }: { readonly clinic: OptionsView['clinic'] }): VNode {
  return (
    <section class="card" aria-labelledby="clinic">
      <h2 id="clinic">{clinic.title}</h2>
      <p class={clinic.line === null ? 'quiet' : undefined}>{clinic.line ?? clinic.none}</p>
      {clinic.expired !== null && <p class="notice alert">{clinic.expired}</p>}
      {clinic.managed !== null && <p class="quiet">{clinic.managed}</p>}
      <a href="/popup.html?page=clinic">{clinic.open}</a>
      <a href="/clinic.html">{clinic.own}</a>
    </section>
  );
}
