import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { codegen } from '@graphql-codegen/core';
import * as typescript from '@graphql-codegen/typescript';
import * as operationTypes from '@graphql-codegen/typescript-operations';
import * as resolvers from '@graphql-codegen/typescript-resolvers';
import { type DocumentNode, parse, print, separateOperations, stripIgnoredCharacters } from 'graphql';

const SCHEMA = 'schema.graphql';
const OUTPUT = 'src/api/generated/schema.ts';
const OPERATIONS = 'src/web/operations';
const WEB_OUTPUT = 'src/web/generated/operations.ts';

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
  StatusEvent: models('EventInView'),
  Classification: models('ClassificationInView'),
  PartyRole: models('RoleInView'),
  SameDecision: models('SameInView'),
  SameSuggestions: models('SameSuggestionsInView'),
  SameSuggestionConnection: models('SameSuggestionPage'),
  SameSuggestionEdge: models('PlacedSameSuggestion'),
  SameSuggestion: models('SameSuggestionInView'),
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
  ControlFindingConnection: models('ControlFindingPage'),
  ControlFindingEdge: models('PlacedControlFinding'),
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
  SearchResult: models('SearchInView'),
  NoticeEffects: models('NoticeInView'),
  NoticeAct: models('NoticeActInView'),
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
  ListDiff: models('ListDiffInView'),
  ListDiffEntry: models('ListDiffEntryInView'),
  ListDiffEntryConnection: models('ListDiffEntryPage'),
  ListDiffEntryEdge: models('PlacedListDiffEntry'),
  Changes: models('ChangesInView'),
  DatedChange: models('DatedChangeInView'),
  DatedChangeConnection: models('DatedChangePage'),
  DatedChangeEdge: models('PlacedDatedChange'),
  DatedChangeDifference: models('DatedChangeDifferenceInView'),
  DatedChangeChange: models('DatedChangeChangeInView'),
  DatedChangeChangeConnection: models('DatedChangeChangePage'),
  DatedChangeChangeEdge: models('PlacedDatedChangeChange'),
  Gaps: models('GapsInView'),
  Gap: models('GapInView'),
  Affiliation: models('AffiliationInView'),
  GapConnection: models('GapPage'),
  GapEdge: models('PlacedGap'),
  Control: models('ControlInView'),
  PartyOutcome: models('OutcomeInView'),
  PartyOutcomeConnection: models('OutcomePage'),
  PartyOutcomeEdge: models('PlacedOutcome'),
  EffectiveShares: models('EffectiveInView'),
  EffectiveShare: models('EffectiveShareInView'),
  EffectiveShareConnection: models('EffectiveSharePage'),
  EffectiveShareEdge: models('PlacedEffectiveShare'),
  ProofItem: models('ProofItemInView'),
  AppliedRule: models('RuleInView'),
  Convergence: models('ConvergenceInView'),
  TechnologyConvergenceConnection: models('ConvergencePage'),
  TechnologyConvergenceEdge: models('PlacedConvergence'),
  TechnologyConvergence: models('TechnologyInView'),
  TouchConnection: models('TouchPage'),
  TouchEdge: models('PlacedTouch'),
  TechnologyConvergenceDifference: models('TechnologyConvergenceDifferenceInView'),
  TechnologyConvergenceChangeConnection: models('TechnologyConvergenceChangePage'),
  TechnologyConvergenceChangeEdge: models('PlacedTechnologyConvergenceChange'),
  TechnologyConvergenceChange: models('TechnologyConvergenceChangeInView'),
  TechnologyReachedDifference: models('TechnologyReachedDifferenceInView'),
  TechnologyReachedChangeConnection: models('TechnologyReachedChangePage'),
  TechnologyReachedChangeEdge: models('PlacedTechnologyReachedChange'),
  TechnologyReachedChange: models('TechnologyReachedChangeInView'),
  UltimateOwnerDifference: models('UltimateOwnerDifferenceInView'),
  UltimateOwnerChangeConnection: models('UltimateOwnerChangePage'),
  UltimateOwnerChangeEdge: models('PlacedUltimateOwnerChange'),
  UltimateOwnerChange: models('UltimateOwnerChangeInView'),
  ListedPartyDifference: models('ListedPartyDifferenceInView'),
  ListedPartyChangeConnection: models('ListedPartyChangePage'),
  ListedPartyChangeEdge: models('PlacedListedPartyChange'),
  ListedPartyChange: models('ListedPartyChangeInView'),
  GapDifference: models('GapDifferenceInView'),
  GapChangeConnection: models('GapChangePage'),
  GapChangeEdge: models('PlacedGapChange'),
  GapChange: models('GapChangeInView'),
  PartyOutcomeDifference: models('PartyOutcomeDifferenceInView'),
  PartyOutcomeChangeConnection: models('PartyOutcomeChangePage'),
  PartyOutcomeChangeEdge: models('PlacedPartyOutcomeChange'),
  PartyOutcomeChange: models('PartyOutcomeChangeInView'),
  ExposureDifference: models('ExposureDifferenceInView'),
  Touch: models('TouchInView'),
  Evidence: models('EvidenceInView'),
  Assumption: models('AssumptionInView'),
  Frame: models('FrameInView'),
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
  ControlMeans: model('facts', 'ControlMeans'),
  Phase: '../phases.ts#Phase',
  LinkRelation: models('LinkRelation'),
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
  FreshnessState: model('freshness', 'FreshnessState'),
  ChangeKind: models('ChangeKind'),
  ChangeSubject: models('ChangeSubject'),
  StepKind: model('facts', 'StepKind'),
  ListChange: models('ListChange'),
  SameGround: models('SameGround'),
  SameReasonCode: models('SameReasonCode'),
  PathOrder: models('PathOrder'),
  GapKind: models('GapKind'),
  Severity: models('Severity'),
  LagBound: models('LagBound'),
  GapState: models('GapState'),
  ProofMode: models('ProofMode'),
  RuleEffect: model('profiles', 'RuleEffect'),
  RuleDirection: model('profiles', 'RuleDirection'),
  OutsideReason: models('OutsideReason'),
  EventVerb: model('facts', 'EventVerb'),
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

/** TypeScript for the questions of the pages: the types of their answers, and their texts with the fragments they name. */
export async function generateOperations(schemaText: string, operationsText: string): Promise<string> {
  const document = parse(operationsText);
  const body = await codegen({
    filename: WEB_OUTPUT,
    schema: parse(schemaText),
    documents: [{ location: OPERATIONS, document }],
    config: {
      useTypeImports: true,
      enumsAsTypes: true,
      immutableTypes: true,
      skipTypename: true,
      strictScalars: true,
      scalars: { ID: 'string', JSON: 'unknown' },
    },
    plugins: [{ operationTypes: {} }],
    pluginMap: { operationTypes },
    pluginContext: {},
  });
  const texts = Object.entries(separateOperations(document)).map(([name, own]) => operationConstant(name, own));
  const head =
    "// Written from the files of operations by `npm run generate`; changes here are lost.\nimport type { Operation } from '../ask.ts';\n";
  return [head, body, ...texts, ''].join('\n');
}

function operationConstant(name: string, own: DocumentNode): string {
  const text = stripIgnoredCharacters(print(own));
  return `export const ${name}: Operation<${name}Query, ${name}QueryVariables> = {\n  name: '${name}',\n  text: ${JSON.stringify(text)},\n};`;
}

/** The text of all files of operations, in the order of their names. */
export function readOperations(): string {
  const files = readdirSync(OPERATIONS).filter((name) => name.endsWith('.graphql'));
  return files
    .sort()
    .map((name) => readFileSync(join(OPERATIONS, name), 'utf8'))
    .join('\n');
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const schema = readFileSync(SCHEMA, 'utf8');
  writeFileSync(OUTPUT, await generateSchemaTypes(schema));
  writeFileSync(WEB_OUTPUT, await generateOperations(schema, readOperations()));
}
