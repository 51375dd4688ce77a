import 'temporal-polyfill/global'; // Node 24 has no Temporal of its own; the browsers have
