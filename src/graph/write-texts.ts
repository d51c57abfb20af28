import { THING_LABELS, type ThingLabel } from '../model/things.ts';
import {
  DESCRIPTION_SHAPE,
  FACT_SHAPES,
  type FactLabel,
  type RelationshipName,
  type Shape,
  textsByShape,
} from './shapes.ts';

/** Statements of a staged import. Each takes `$rows` and `$version` and returns `count`, the rows that it found. */

export const CREATE_THINGS = Object.fromEntries(
  THING_LABELS.map((label) => [
    label,
    `
  UNWIND $rows AS row
  MERGE (thing:Thing {key: row})
  ON CREATE SET thing:${label}, thing.createdIn = $version
  RETURN count(thing) AS count`,
  ]),
) as Readonly<Record<ThingLabel, string>>;

/** Rows are the properties of a description. */
export const CREATE_DESCRIPTIONS = `
  UNWIND $rows AS row
  MATCH (thing:Thing {key: row.thing})
  CREATE (fact:Description)-[:DESCRIBES]->(thing)
  SET fact = row, fact.recordedFrom = $version
  RETURN count(fact) AS count`;

/** Rows are keys of revisions that are no longer believed. */
export const CLOSE = textsByShape(
  ({ name, pattern }) => `
  UNWIND $rows AS row
  MATCH ${pattern}
  USING INDEX fact:${name}(key)
  WHERE fact.key = row AND fact.recordedTo IS NULL AND fact.recordedFrom < $version
  SET fact.recordedTo = $version
  RETURN count(fact) AS count`,
);

/** Rows are keys of revisions that the file no longer holds. */
export const MARK_UNSEEN = textsByShape(
  ({ name, pattern }) => `
  UNWIND $rows AS row
  MATCH ${pattern}
  USING INDEX fact:${name}(key)
  WHERE fact.key = row AND fact.recordedTo IS NULL
  SET fact.unseenFrom = $version
  RETURN count(fact) AS count`,
);

const BETWEEN_THINGS = (type: string): string => `
  UNWIND $rows AS row
  MATCH (start:Thing {key: row.start})
  MATCH (end:Thing {key: row.end})
  CREATE (start)-[fact:${type}]->(end)
  SET fact = row.properties, fact.recordedFrom = $version
  RETURN count(fact) AS count`;

// An end that is a fact is met at its newest revision; readers go by its key.
const BETWEEN_ANY = (type: string): string => `
  UNWIND $rows AS row
  CALL (row) {
    MATCH (start:Thing {key: row.start})
    RETURN start
    UNION ALL
    MATCH (start:Fact {key: row.start})
    RETURN start
    ORDER BY start.recordedFrom DESC
    LIMIT 1
  }
  CALL (row) {
    MATCH (end:Thing {key: row.end})
    RETURN end
    UNION ALL
    MATCH (end:Fact {key: row.end})
    RETURN end
    ORDER BY end.recordedFrom DESC
    LIMIT 1
  }
  CREATE (start)-[fact:${type}]->(end)
  SET fact = row.properties, fact.recordedFrom = $version
  RETURN count(fact) AS count`;

/** Rows are {start, end, properties}: the keys of both ends and the properties of the fact. */
export const CREATE_RELATIONSHIPS = Object.fromEntries(
  FACT_SHAPES.filter((shape) => shape.kind === 'relationship').map(({ name, type }) => [
    name,
    type === 'relation' || type === 'membership' ? BETWEEN_ANY(name) : BETWEEN_THINGS(name),
  ]),
) as Readonly<Record<RelationshipName, string>>;

/** Rows are {properties}. The relationships that join such a fact to what it speaks of are made with it. */
export const CREATE_NODES: Readonly<Record<FactLabel, string>> = {
  ListVersion: `
  UNWIND $rows AS row
  MATCH (list:Thing {key: row.properties.list})
  CREATE (fact:Fact:ListVersion)-[:VERSION_OF]->(list)
  SET fact = row.properties, fact.recordedFrom = $version
  RETURN count(fact) AS count`,

  Listing: `
  UNWIND $rows AS row
  MATCH (party:Thing {key: row.properties.party})
  MATCH (list:Thing {key: row.properties.list})
  CREATE (party)-[:SUBJECT_OF]->(fact:Fact:Listing)-[:ON_LIST]->(list)
  SET fact = row.properties, fact.recordedFrom = $version
  WITH fact
  CALL (fact) {
    UNWIND fact.madeUnder AS key
    MATCH (law:Thing {key: key})
    CREATE (fact)-[:MADE_UNDER]->(law)
  }
  RETURN count(fact) AS count`,

  Investment: `
  UNWIND $rows AS row
  CREATE (fact:Fact:Investment)
  SET fact = row.properties, fact.recordedFrom = $version
  WITH fact
  CALL (fact) {
    UNWIND fact.investors AS key
    MATCH (investor:Thing {key: key})
    CREATE (investor)-[:INVESTS]->(fact)
  }
  CALL (fact) {
    UNWIND fact.targets AS key
    MATCH (target:Thing {key: key})
    CREATE (fact)-[:IN_TARGET]->(target)
  }
  RETURN count(fact) AS count`,

  ReviewCase: `
  UNWIND $rows AS row
  CREATE (fact:Fact:ReviewCase)
  SET fact = row.properties, fact.recordedFrom = $version
  WITH fact
  CALL (fact) {
    MATCH (deal:Investment {key: fact.deal})
    WITH fact, deal
    ORDER BY deal.recordedFrom DESC
    LIMIT 1
    CREATE (deal)-[:REVIEWED_AS]->(fact)
  }
  CALL (fact) {
    UNWIND fact.technologies AS key
    MATCH (technology:Thing {key: key})
    CREATE (fact)-[:CONCERNS]->(technology)
  }
  CALL (fact) {
    UNWIND fact.madeUnder AS key
    MATCH (law:Thing {key: key})
    CREATE (fact)-[:MADE_UNDER]->(law)
  }
  RETURN count(fact) AS count`,

  StatusEvent: `
  UNWIND $rows AS row
  CREATE (fact:Fact:StatusEvent)
  SET fact = row.properties, fact.recordedFrom = $version
  WITH fact
  CALL (fact) {
    MATCH (subject:Thing {key: fact.subject})
    CREATE (fact)-[:STATUS_OF]->(subject)
  }
  CALL (fact) {
    MATCH (subject:Fact {key: fact.subject})
    WITH fact, subject
    ORDER BY subject.recordedFrom DESC
    LIMIT 1
    CREATE (fact)-[:STATUS_OF]->(subject)
  }
  CALL (fact) {
    WITH fact
    WHERE fact.subject STARTS WITH 'notice:'
    WITH fact, substring(fact.subject, size('notice:')) AS notice
    MATCH (subject:Listing|ListVersion {notice: notice})
    WHERE subject.recordedTo IS NULL
    CREATE (fact)-[:STATUS_OF]->(subject)
  }
  RETURN count(fact) AS count`,
};

/** What makes revisions of one shape. */
export function createTextOf({ name, kind }: Shape): string {
  if (name === DESCRIPTION_SHAPE.name) return CREATE_DESCRIPTIONS;
  return kind === 'node' ? CREATE_NODES[name as FactLabel] : CREATE_RELATIONSHIPS[name as RelationshipName];
}
