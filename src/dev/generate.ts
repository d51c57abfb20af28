import { readFileSync, writeFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { codegen } from '@graphql-codegen/core';
import * as typescript from '@graphql-codegen/typescript';
import * as resolvers from '@graphql-codegen/typescript-resolvers';
import { parse } from 'graphql';

const SCHEMA = 'schema.graphql';
const OUTPUT = 'src/api/generated/schema.ts';

const models = (name: string): string => `../models.ts#${name}`;
const model = (file: string, name: string): string => `../../model/${file}.ts#${name}`;

/** Types of the schema that resolvers receive as something of our own. */
const MAPPERS = {
  Technology: models('ThingInView'),
  Party: models('ThingInView'),
  ControlItem: models('ThingInView'),
  ControlList: models('ThingInView'),
  Instrument: models('ThingInView'),
  Provision: models('ThingInView'),
  Agency: models('ThingInView'),
  Asset: models('ThingInView'),
  Source: models('ThingInView'),
  Country: models('ThingInView'),
  CountryGroup: models('ThingInView'),
  Listing: models('ListingInView'),
  Fact: models('FactInView'),
  Classification: models('ClassificationInView'),
  PartyRole: models('RoleInView'),
  TechnologyConnection: models('ThingPage'),
  TechnologyEdge: models('PlacedThing'),
  PartyConnection: models('ThingPage'),
  PartyEdge: models('PlacedThing'),
  TechnologyPartyConnection: models('RolePage'),
  TechnologyPartyEdge: models('PlacedRole'),
  HoldingConnection: models('HoldingPage'),
  HoldingEdge: models('PlacedHolding'),
  OfficerConnection: models('OfficerPage'),
  OfficerEdge: models('PlacedOfficer'),
  InstrumentConnection: models('ThingPage'),
  InstrumentEdge: models('PlacedThing'),
  ProvisionConnection: models('ThingPage'),
  ProvisionEdge: models('PlacedThing'),
  ControlListConnection: models('ThingPage'),
  ControlListEdge: models('PlacedThing'),
  ControlItemConnection: models('ThingPage'),
  ControlItemEdge: models('PlacedThing'),
  ListVersion: models('ListVersionInView'),
  ListVersionConnection: models('ListVersionPage'),
  ListVersionEdge: models('PlacedListVersion'),
  Membership: models('MembershipInView'),
  MembershipConnection: models('MembershipPage'),
  MembershipEdge: models('PlacedMembership'),
  ListingConnection: models('ListingPage'),
  ListingEdge: models('PlacedListing'),
  RelationConnection: models('RelationPage'),
  RelationEdge: models('PlacedRelation'),
  SearchHit: models('HitInView'),
  Exposure: models('ExposureInView'),
  TechnologyReached: models('ReachedInView'),
  TechnologyReachedConnection: models('ReachedPage'),
  TechnologyReachedEdge: models('PlacedReached'),
  TechnologyHolder: models('HolderInView'),
  TechnologyHolderConnection: models('HolderPage'),
  TechnologyHolderEdge: models('PlacedHolder'),
  UltimateOwner: models('OwnerInView'),
  UltimateOwnerConnection: models('OwnerPage'),
  UltimateOwnerEdge: models('PlacedOwner'),
  ListedParty: models('ListedInView'),
  ListedPartyConnection: models('ListedPage'),
  ListedPartyEdge: models('PlacedListed'),
  OwnershipPath: models('PathInView'),
  OwnershipStep: models('StepInView'),
  Gaps: models('GapsInView'),
  Gap: models('GapInView'),
  GapConnection: models('GapPage'),
  GapEdge: models('PlacedGap'),
  Control: models('ControlInView'),
  PartyOutcome: models('OutcomeInView'),
  PartyOutcomeConnection: models('OutcomePage'),
  PartyOutcomeEdge: models('PlacedOutcome'),
  ProofItem: models('ProofItemInView'),
  Convergence: models('ConvergenceInView'),
  TechnologyConvergenceConnection: models('ConvergencePage'),
  TechnologyConvergenceEdge: models('PlacedConvergence'),
  TechnologyConvergence: models('TechnologyInView'),
  Touch: '../../analysis/convergence.ts#TouchAnswer',
  Evidence: models('EvidenceRow'),
  Names: models('NamesRow'),
  Share: model('shares', 'ShareInterval'),
  Measure: models('MeasureInView'),
  Strictest: models('StrictestOwners'),
} as const;

/** Enums of the schema, with the type of the values that resolvers give for them. */
const ENUMS = {
  AssumptionCode: model('answers', 'AssumptionCode'),
  FactType: model('facts', 'FactType'),
  Confidence: model('vocabulary', 'Confidence'),
  Basis: model('vocabulary', 'Basis'),
  Regime: model('vocabulary', 'Regime'),
  Strength: model('vocabulary', 'Strength'),
  Status: model('status', 'Status'),
  Coverage: model('vocabulary', 'Coverage'),
  RoleKind: model('vocabulary', 'Role'),
  PartyKind: model('things', 'PartyKind'),
  Right: model('facts', 'Right'),
  HoldingNature: model('facts', 'Nature'),
  Office: model('facts', 'Office'),
  Act: model('vocabulary', 'Act'),
  MeasureScope: models('MeasureScope'),
  MeasureEffect: models('MeasureEffect'),
  IdentifierScheme: models('IdentifierScheme'),
  ThingLabel: model('things', 'ThingLabel'),
  MembershipChange: models('MembershipChange'),
  RelationKind: model('facts', 'Relation'),
  ControlOutcome: models('ControlOutcome'),
  ExposureOutcome: models('ExposureOutcome'),
  TieKind: models('TieKind'),
  Direction: models('Direction'),
  GapKind: models('GapKind'),
  Severity: models('Severity'),
  LagBound: models('LagBound'),
  GapState: models('GapState'),
  ProofMode: models('ProofMode'),
  RuleEffect: model('profiles', 'RuleEffect'),
  RuleDirection: model('profiles', 'RuleDirection'),
  OutsideReason: models('OutsideReason'),
} as const;

/** TypeScript for the resolvers of a schema. The same text always gives the same types. */
export async function generateSchemaTypes(schemaText: string): Promise<string> {
  const body = await codegen({
    filename: OUTPUT,
    schema: parse(schemaText),
    documents: [],
    config: {
      useTypeImports: true,
      enumsAsTypes: true,
      enumValues: ENUMS,
      contextType: '../context.ts#ApiContext',
      mappers: MAPPERS,
      immutableTypes: true,
      avoidOptionals: { defaultValue: true },
      skipTypename: true,
      strictScalars: true,
      scalars: { ID: 'string', JSON: 'unknown' },
    },
    plugins: [{ typescript: {} }, { resolvers: {} }],
    pluginMap: { typescript, resolvers },
    pluginContext: {},
  });
  // The plugin re-exports enum types as if they were values, which `verbatimModuleSyntax` refuses.
  const typed = body.replace(/^export \{/gm, 'export type {');
  return `// Written from schema.graphql by \`npm run generate\`; changes here are lost.\n${typed}`;
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) {
  writeFileSync(OUTPUT, await generateSchemaTypes(readFileSync(SCHEMA, 'utf8')));
}
