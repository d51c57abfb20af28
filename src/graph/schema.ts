import { THING_LABELS } from '../model/things.ts';
import { ALL_SHAPES, type Shape, type ShapeName } from './shapes.ts';

/**
 * A step of the schema, applied once and in order. A text that has been released never changes: add a migration.
 * One migration holds either schema statements or data statements, because Neo4j refuses both in one transaction.
 */
export interface Migration {
  readonly id: string;
  readonly cypher: readonly string[];
}

/** Type of the relationships that a rule was computed to give, and label of the node that says which set of a rule counts. */
export const DERIVED_TYPE = 'DERIVED_CAUGHT_BY';
export const DERIVED_SET = 'DerivedSet';

/** Name of the full-text index over names, aliases, folded names and codes. */
export const NAMES_INDEX = 'thing_names';

/** Shapes that a later migration than 003 brought, whose released text names all the others. */
const LATER_SHAPES: ReadonlySet<ShapeName> = new Set(['OFFICER_OF'] as const);

/** All migrations, in order. */
export const MIGRATIONS: readonly Migration[] = [
  {
    id: '001-things',
    cypher: [
      'CREATE CONSTRAINT thing_key IF NOT EXISTS FOR (thing:Thing) REQUIRE thing.key IS UNIQUE',
      ...THING_LABELS.map(
        (label) =>
          `CREATE CONSTRAINT ${label.toLowerCase()}_key IF NOT EXISTS FOR (thing:${label}) REQUIRE thing.key IS UNIQUE`,
      ),
      'CREATE INDEX thing_created IF NOT EXISTS FOR (thing:Thing) ON (thing.createdIn)',
      // One index for all names: a second with another analyser over the same properties is silently not created.
      `CREATE FULLTEXT INDEX ${NAMES_INDEX} IF NOT EXISTS
       FOR (thing:Thing) ON EACH [thing.names, thing.aliases, thing.folded, thing.codes]
       OPTIONS {indexConfig: {\`fulltext.analyzer\`: 'cjk'}}`,
      // The cjk analyser cuts text into pairs of characters, so a single one is looked up here.
      'CREATE TEXT INDEX thing_text IF NOT EXISTS FOR (thing:Thing) ON (thing.searchText)',
    ],
  },
  {
    id: '002-versions',
    cypher: [
      'CREATE CONSTRAINT graph_version_id IF NOT EXISTS FOR (state:GraphVersion) REQUIRE state.id IS UNIQUE',
      'CREATE CONSTRAINT version_n IF NOT EXISTS FOR (version:Version) REQUIRE version.n IS UNIQUE',
      'CREATE INDEX version_dataset IF NOT EXISTS FOR (version:Version) ON (version.dataset)',
    ],
  },
  {
    id: '003-facts',
    cypher: [
      ...ALL_SHAPES.filter(({ name }) => !LATER_SHAPES.has(name)).flatMap(revisionSchema),
      'CREATE INDEX fact_key IF NOT EXISTS FOR (fact:Fact) ON (fact.key)',
      'CREATE INDEX listing_notice IF NOT EXISTS FOR (fact:Listing) ON (fact.notice)',
      'CREATE INDEX listversion_notice IF NOT EXISTS FOR (fact:ListVersion) ON (fact.notice)',
      'CREATE INDEX description_thing IF NOT EXISTS FOR (fact:Description) ON (fact.thing)',
    ],
  },
  {
    id: '004-graph-version',
    cypher: [
      `MERGE (state:GraphVersion {id: 'v'})
       ON CREATE SET state.published = 0, state.described = 0, state.batch = 0`,
    ],
  },
  {
    id: '005-officers',
    cypher: ALL_SHAPES.filter(({ name }) => name === 'OFFICER_OF').flatMap(revisionSchema),
  },
  {
    id: '006-derived',
    cypher: [
      `CREATE CONSTRAINT derived_set_rule IF NOT EXISTS FOR (set:${DERIVED_SET}) REQUIRE set.rule IS UNIQUE`,
      `CREATE INDEX derived_run IF NOT EXISTS FOR ()-[link:${DERIVED_TYPE}]-() ON (link.run)`,
    ],
  },
  {
    id: '007-notices',
    cypher: ['Listing', 'ListVersion', 'StatusEvent'].map(
      (label) =>
        `CREATE TEXT INDEX ${label.toLowerCase()}_notice_text IF NOT EXISTS FOR (fact:${label}) ON (fact.notice)`,
    ),
  },
  {
    id: '008-searched-codes',
    // Customs codes and numbers of laws of what an earlier program described; what is described from now on has them.
    cypher: [
      `MATCH (thing:ControlItem|Instrument)
       WITH thing, [code IN coalesce(thing.hs, []) + coalesce(thing.number, [])
                    WHERE code IS :: STRING NOT NULL AND NOT code IN coalesce(thing.codes, [])] AS codes
       WHERE size(codes) > 0
       SET thing.codes = coalesce(thing.codes, []) + codes,
           thing.searchText = reduce(text = coalesce(thing.searchText, ''), code IN codes | text + '\n' + toLower(code))`,
    ],
  },
];

function revisionSchema(shape: Shape): string[] {
  const name = shape.name.toLowerCase();
  const index = (property: string): string =>
    `CREATE INDEX ${name}_${property.toLowerCase()}_of IF NOT EXISTS FOR ${shape.schema} ON (fact.${property})`;
  return [
    `CREATE CONSTRAINT ${name}_revision IF NOT EXISTS FOR ${shape.schema} REQUIRE (fact.key, fact.recordedFrom) IS UNIQUE`,
    ...['key', 'recordedFrom', 'recordedTo', 'unseenFrom'].map(index),
  ];
}

/** Names of the constraints and indexes that the migrations make. */
export function schemaNames(migrations: readonly Migration[]): string[] {
  return migrations
    .flatMap((migration) => migration.cypher)
    .map((text) => /^CREATE (?:CONSTRAINT|(?:\w+ )?INDEX) (\w+)/.exec(text)?.[1])
    .filter((name): name is string => name !== undefined);
}
