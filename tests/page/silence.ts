type Case = readonly [language: string, about: string, html: string];

const linked = (type: string, name: string): string =>
  `<script type="application/ld+json">{"@context":"https://schema.org","@type":"${type}","name":"${name}","headline":"${name}"}</script>`;
const lines = (items: readonly string[]): string =>
  `<ul>${items.map((item) => `<li>${item}</li>`).join('')}</ul>`;
const COSMETIC =
  'Aqua, Glycerin, Butylene Glycol, Niacinamide, Cetearyl Alcohol, Dimethicone, Carbomer, Phenoxyethanol, Ethylhexylglycerin';

/** Pages that sell nothing, or no product by itself: recipes, articles, glossaries, questions, lists of other pages. */
export const notForSale: readonly Case[] = [
  [
    'en',
    'a recipe',
    `${linked('Recipe', 'Soup')}<h1>Soup</h1><h2>Ingredients</h2>${lines(['1 cup water', '2 tbsp olive oil', '1 tsp salt', '1 tbsp honey'])}`,
  ],
  [
    'en',
    'a recipe with a shop beside it',
    `<h1>Soup</h1><h2>Ingredients</h2><p>water, glycerin, honey, olive oil, sea salt, citric acid</p><aside><h2>Our book</h2><p>$ 20</p><button>Add to cart</button></aside>`,
  ],
  [
    'en',
    'a recipe whose steps follow',
    `<h1>Lemonade</h1><h3>Ingredients</h3><p>Water, sugar, lemon juice, honey, mint</p><h3>Directions</h3><p>Stir. Serve at $2 a glass.</p>`,
  ],
  [
    'de',
    'a recipe',
    `<h1>Kuchen</h1><h2>Zutaten</h2>${lines(['200 g Mehl', '3 Eier', '100 g Zucker', '1 Prise Salz'])}<h2>Zubereitung</h2>`,
  ],
  [
    'de',
    'a recipe in one line',
    `<h1>Limonade</h1><p><b>Zutaten:</b> Wasser, Zucker, Honig, Zitronensaft, Salz</p>`,
  ],
  ['fr', 'a recipe', `<h1>Crêpes</h1><h2>Ingrédients</h2><p>Farine, lait, œufs, beurre, sel, sucre</p>`],
  [
    'es',
    'a recipe',
    `<h1>Tortilla</h1><h2>Ingredientes</h2><p>Huevos, patatas, aceite de oliva, sal, cebolla</p>`,
  ],
  [
    'it',
    'a recipe',
    `<h1>Pesto</h1><h2>Ingredienti</h2><p>Basilico, olio, aglio, sale, pinoli, formaggio</p>`,
  ],
  ['pt', 'a recipe', `<h1>Bolo</h1><h2>Ingredientes</h2><p>Farinha, açúcar, ovos, leite, fermento, sal</p>`],
  ['nl', 'a recipe', `<h1>Taart</h1><h2>Ingrediënten</h2><p>Bloem, suiker, boter, eieren, zout</p>`],
  ['pl', 'a recipe', `<h1>Ciasto</h1><h2>Składniki</h2><p>Mąka, cukier, jajka, masło, sól</p>`],
  ['sv', 'a recipe', `<h1>Bulle</h1><h2>Ingredienser</h2><p>Mjöl, socker, smör, mjölk, salt, jäst</p>`],
  ['cs', 'a recipe', `<h1>Koláč</h1><h2>Suroviny a ingredience</h2><p>Mouka, cukr, vejce, máslo, sůl</p>`],
  ['hu', 'a recipe', `<h1>Leves</h1><h2>Összetevők</h2><p>Víz, só, hagyma, tejföl, liszt</p>`],
  ['ro', 'a recipe', `<h1>Plăcintă</h1><h2>Ingrediente</h2><p>Făină, zahăr, ouă, unt, sare</p>`],
  ['ru', 'a recipe', `<h1>Блины</h1><h2>Ингредиенты</h2><p>Мука, молоко, яйца, сахар, соль</p>`],
  ['el', 'a recipe', `<h1>Πίτα</h1><h2>Συστατικά</h2><p>Αλεύρι, νερό, αλάτι, ελαιόλαδο, τυρί</p>`],
  [
    'tr',
    'a recipe',
    `<h1>Poğaça</h1><h2>Malzemeler ve içindekiler</h2><p>Un, su, tuz, süt, yumurta, tereyağı</p>`,
  ],
  ['ja', 'a recipe', `<h1>煮物</h1><h2>成分</h2><p>水、砂糖、醤油、みりん、酒</p>`],
  ['ko', 'a recipe', `<h1>국</h1><h2>성분</h2><p>물, 설탕, 소금, 간장, 마늘</p>`],
  ['vi', 'a recipe', `<h1>Canh</h1><h2>Thành phần</h2><p>Nước, đường, muối, tỏi, hành</p>`],
  [
    'en',
    'an article that quotes a list',
    `${linked('NewsArticle', 'What is in a cream')}<h1>What is in a cream</h1><p>Ingredients: ${COSMETIC}</p>`,
  ],
  [
    'en',
    'a blog post on a home-made balm',
    `<meta property="og:type" content="article"><h1>A balm</h1><h2>Ingredients</h2>${lines(['beeswax', 'shea butter', 'coconut oil', 'lavender oil'])}`,
  ],
  [
    'en',
    'a plain page on a list, nothing for sale',
    `<h1>How to read a label</h1><h2>Ingredients</h2><p>${COSMETIC}</p>`,
  ],
  [
    'en',
    'a glossary',
    `<h1>Ingredients A-Z</h1>${['Glycerin', 'Niacinamide', 'Panthenol', 'Retinol', 'Squalane', 'Urea'].map((n) => `<h3>${n}</h3><p>${n} is found in creams from $10.</p>`).join('')}`,
  ],
  [
    'en',
    'a question and its answer',
    `<h1>Questions</h1><h3>Which ingredients do you use?</h3><p>We like glycerin, squalane, panthenol, urea and oats. Orders over $30 ship free.</p>`,
  ],
  [
    'en',
    'a listing with a word on each tile',
    `<h1>Creams</h1><ul>${Array.from({ length: 8 }, (_, i) => `<li><a href="/p/${i}"><h3>Cream ${i}</h3></a><p>Key ingredients: glycerin, urea, squalane, panthenol, niacinamide</p><span>$ ${i + 10}</span><button>Add to cart</button></li>`).join('')}</ul>`,
  ],
  [
    'en',
    'a search page',
    `${linked('SearchResultsPage', 'Results')}<h1>Results for ingredients</h1><p>Glycerin, Niacinamide, Retinol, Urea, Squalane, Panthenol</p><p>$ 20</p>`,
  ],
  [
    'en',
    'a cart',
    `<h1>Cart</h1><p>Calm Cream. Ingredients: glycerin, water, urea</p><p>$ 20</p><button>Checkout</button>`,
  ],
  [
    'de',
    'a lexicon entry',
    `<h1>Urea</h1><p>Inhaltsstoffe wie Urea, Glycerin, Panthenol, Allantoin und Squalan binden Wasser.</p>`,
  ],
  [
    'de',
    'a page headed "ingredients" with an offer in its margin',
    `<h1>Inhaltsstoffe</h1><p>Glycerin, Niacinamide, Panthenol, Squalane, Urea, Allantoin, Betaine, Ceramide NP</p><aside><p>24,00 €</p><button>In den Warenkorb</button></aside>`,
  ],
  [
    'en',
    'a page on an oil that quotes a market price',
    `<h1>Emulsion</h1><p>The market was worth $500 billion.</p><table><tr><th>Ingredients</th><td>${COSMETIC}</td></tr></table>`,
  ],
  [
    'es',
    'cosmetics made at home, a shop below',
    `<h1>Crema casera</h1><h2>Ingredientes</h2>${lines(['Manteca de karité', 'Aceite de coco', 'Cera de abejas', 'Gel de aloe vera', 'Vitamina E', 'Aceite esencial de lavanda'])}<section><h2>Tienda</h2><div><h3>Bolsa</h3><p>9,90 €</p><button>Añadir al carrito</button></div><div><h3>Taza</h3><p>7,90 €</p><button>Añadir al carrito</button></div></section>`,
  ],
  [
    'fr',
    'an article',
    `${linked('BlogPosting', 'Lire une liste')}<h1>Lire une liste</h1><h2>Ingrédients</h2><p>${COSMETIC}</p>`,
  ],
];

/** Goods that are no cosmetics, each with its list. */
export const goods: readonly Case[] = [
  [
    'en',
    'Tomato soup',
    'Water, Tomatoes, Sugar, Rapeseed Oil, Salt, Citric Acid, Modified Corn Starch, Ascorbic Acid',
  ],
  [
    'en',
    'Cola',
    'Carbonated Water, Sugar, Colour (Caramel E150d), Acid (Phosphoric Acid), Natural Flavourings including Caffeine',
  ],
  [
    'en',
    'Diet lemonade',
    'Carbonated water, citric acid, potassium citrate, potassium benzoate, aspartame, natural flavors, acesulfame potassium, calcium disodium EDTA',
  ],
  [
    'en',
    'Vitamin C tablets',
    'Ascorbic Acid, Microcrystalline Cellulose, Hydroxypropyl Methylcellulose, Stearic Acid, Magnesium Stearate, Silica',
  ],
  ['en', 'Omega 3', 'Fish Oil, Gelatin, Glycerin, Purified Water, Tocopherol'],
  ['en', 'Scented candle', 'Soy wax, Parfum, Linalool, Limonene, Coumarin, Citronellol'],
  ['en', 'Soy candle', 'Soy Wax, Fragrance Oil, Cotton Wick, Essential Oils'],
  [
    'en',
    'Protein powder',
    'Whey Protein Isolate, Cocoa Powder, Natural Flavors, Lecithin, Xanthan Gum, Sucralose, Stevia',
  ],
  ['en', 'Olive oil', 'Extra Virgin Olive Oil'],
  ['en', 'Coconut oil for cooking', 'Organic Coconut Oil'],
  [
    'en',
    'Mayonnaise',
    'Water, Soybean Oil, Vinegar, Egg Yolk, Sugar, Salt, Xanthan Gum, Potassium Sorbate, Calcium Disodium EDTA, Citric Acid',
  ],
  [
    'en',
    'Chewing gum',
    'Sorbitol, Gum Base, Xylitol, Glycerin, Mannitol, Natural Flavors, Lecithin, Aspartame, BHT, Titanium Dioxide',
  ],
  ['en', 'Yoghurt', 'Milk, Sugar, Strawberry, Pectin, Citric Acid, Vitamin D'],
  ['en', 'Herbal tea', 'Green Tea, Peppermint Leaf, Lemon Grass, Chamomile Flower, Rose Petals'],
  [
    'en',
    'Dog food',
    'Chicken, Rice, Chicken Fat, Beet Pulp, Fish Oil, Sodium Chloride, Potassium Chloride, Taurine, Zinc Sulfate',
  ],
  [
    'en',
    'Washing-up liquid',
    'Aqua, Sodium Laureth Sulfate, Cocamidopropyl Betaine, Sodium Chloride, Parfum, Limonene',
  ],
  ['de', 'Bauernbrot', 'Weizenmehl, Wasser, Roggenmehl, Hefe, Salz, Rapsöl'],
  ['it', 'Biscotti', 'Farina di frumento, zucchero, burro, uova, sale, miele, aromi'],
  ['fr', 'Moutarde', 'Eau, graines de moutarde, vinaigre, sel, sucre, acide citrique'],
  ['es', 'Mermelada', 'Fresas, azúcar, agua, zumo de limón, pectina, ácido cítrico'],
  ['ja', '醤油', '大豆、小麦、食塩、砂糖、アルコール、調味料'],
  ['ko', '고추장', '정제수, 설탕, 소금, 밀가루, 고춧가루, 마늘'],
  ['pl', 'Chleb', 'Mąka pszenna, woda, drożdże, sól, cukier'],
  ['en', 'Black tattoo ink', 'Water, Glycerin, CI 77266, Hamamelis Virginiana Extract, Isopropyl Alcohol'],
  [
    'en',
    'Strawberry vape juice',
    'Propylene Glycol, Vegetable Glycerin, Nicotine, Ethyl Maltol, Linalool, Limonene',
  ],
  ['en', 'Wall paint', 'Water, Titanium Dioxide, Calcium Carbonate, Kaolin, Talc, Methylisothiazolinone'],
  ['en', 'Dog shampoo with oats', 'Aqua, Sodium Laureth Sulfate, Cocamidopropyl Betaine, Panthenol, Parfum'],
  ['en', 'Carpet shampoo', 'Aqua, Sodium Lauryl Sulfate, Parfum, Phenoxyethanol, Limonene'],
  ['en', 'Furniture polish', 'Aqua, Paraffinum Liquidum, Dimethicone, Cera Carnauba, Parfum, Limonene'],
  [
    'en',
    'Joint support capsules',
    'Glucosamine HCl, Chondroitin Sulfate, MSM, Grape Seed Extract, Magnesium Stearate',
  ],
  [
    'en',
    'Marine collagen powder',
    'Hydrolyzed Marine Collagen, Hyaluronic Acid, Ascorbic Acid, Green Tea Extract',
  ],
  ['en', 'Chlorhexidine mouthwash', 'Aqua, Glycerin, Sorbitol, Chlorhexidine Digluconate, Aroma, CI 16255'],
  ['de', 'Glasreiniger', 'Aqua, Alcohol, Sodium Lauryl Sulfate, Parfum, Limonene'],
  ['de', 'Zitronenlimonade', 'Wasser, Zucker, Honig, Zitronensaft, Glycerin, Zitronensäure, Meersalz'],
  ['es', 'Detergente líquido', 'Aqua, Sodium Laureth Sulfate, Propylene Glycol, Parfum, Limonene'],
  ['el', 'Υγρό πιάτων', 'Aqua, Sodium Laureth Sulfate, Cocamidopropyl Betaine, Parfum, Limonene'],
  ['tr', 'Bulaşık deterjanı', 'Aqua, Sodium Laureth Sulfate, Cocamidopropyl Betaine, Parfum, Limonene'],
  ['zh', '洗衣液', '水、月桂醇聚醚硫酸酯钠、甘油、氯化钠、香精、柠檬酸'],
  ['zh', '胶原蛋白饮', '水、胶原蛋白肽、透明质酸钠、维生素C、赤藓糖醇、柠檬酸'],
  ['vi', 'Nước rửa chén', 'Aqua, Sodium Laureth Sulfate, Cocamidopropyl Betaine, Parfum, Limonene'],
];

const SHOP_LIST = `${COSMETIC}, Parfum`;

/** Pages that sell a cosmetic product without saying so in data: no schema, no og:type, no button that is known. */
export const shops: readonly (readonly [string, string, string, string])[] = [
  [
    'en',
    'a price and a foreign button',
    `<main><h1>Calm Cream</h1><p>$ 24.00</p><div class="go">Get yours</div><h3>Ingredients</h3><p>${SHOP_LIST}</p></main>`,
    SHOP_LIST,
  ],
  [
    'de',
    'a price in a table',
    `<main><h1>Ruhecreme</h1><table><tr><td>50 ml</td><td>24,00 €</td></tr></table><p><b>INCI:</b> ${SHOP_LIST}</p></main>`,
    SHOP_LIST,
  ],
  [
    'hu',
    'a price in words',
    `<main><h1>Krém</h1><p>8 900 Ft</p><h3>Összetevők</h3><p>${SHOP_LIST}</p></main>`,
    SHOP_LIST,
  ],
  [
    'vi',
    'a price with its sign behind',
    `<main><h1>Kem dưỡng</h1><p>350.000 ₫</p><h3>Thành phần</h3><p>${SHOP_LIST}</p></main>`,
    SHOP_LIST,
  ],
];
