import { expect, test } from 'vitest';
import { checksumOf } from '../../src/graph/migrate.ts';
import { MIGRATIONS, schemaNames } from '../../src/graph/schema.ts';
import { ALL_SHAPES } from '../../src/graph/shapes.ts';

/** A store that was made by these texts refuses any other: released ones never change, new ones are added at the end. */
const RELEASED: Readonly<Record<string, string>> = {
  '001-things': '1ee9e6c033f8e259ef3f6c9e7b6ae7a371c3aa7d9ba86415105883f3b20a5646',
  '002-versions': '1d0b0389462a89642e7652c7cf158d2583ec42738f3928c0e48e396878aa9657',
  '003-facts': 'd9e85c5883c179f84eb0dc61217e0cb98f61f126f540994453a346b9d71aac4f',
  '004-graph-version': '8cb8bdddb9d9c695a63c8e139356e7d7f0b91b44f32d154a9219b6620db3584b',
  '005-officers': '3f0252a5e2ad4bcfff8aac35584bcba4587d821bd71b3f051c7f27b803182e4d',
  '006-derived': 'a6f2a77e392a9f9c4015e020b2291e1888a16d09876346a754da290afe5c3347',
  '007-notices': '26ac9c936f05da6a08e3cbe9f210c6cd3b7ffa4b47e0933041ad47d2f5c4bad8',
  '008-searched-codes': 'd2a90cd5e04859bbf4165cd83c6a5a6f41b32082cec02b1836bb0c9c054bc7a1',
};

test('released migrations keep their texts and their order', () => {
  const now = MIGRATIONS.map((migration) => [migration.id, checksumOf(migration)] as const);
  expect(now).toEqual(Object.entries(RELEASED));
});

test('every shape has its constraint, each made by one migration', () => {
  const names = schemaNames(MIGRATIONS);
  expect(new Set(names).size).toBe(names.length);
  expect(names).toEqual(expect.arrayContaining(ALL_SHAPES.map(({ name }) => `${name.toLowerCase()}_revision`)));
});
