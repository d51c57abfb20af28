import { INVESTOR } from './paths-world.ts';

/** One question of the workload, as a client sends it. */
export interface GraphqlQuestion {
  readonly name: string;
  readonly query: string;
  readonly variables: { readonly party: string; readonly paths: number; readonly technologies: number };
}

const PATHS = `query Paths($party: ID!, $paths: Int!, $technologies: Int!) {
  exposure(party: $party, paths: $paths) {
    technologies(first: $technologies) {
      edges {
        node {
          technologyKey
          paths {
            share { min max }
            steps { ownerKey assetKey kind share { min max } }
          }
        }
      }
    }
  }
}`;

const ask = (name: string, query: string, paths: number, technologies: number): GraphqlQuestion => ({
  name,
  query,
  variables: { party: INVESTOR, paths, technologies },
});

/** From the smallest answer to the largest; all paths have five steps. */
export const GRAPHQL_QUESTIONS: readonly GraphqlQuestion[] = [
  ask('hello', '{ __typename }', 0, 0),
  ask('20 paths', PATHS, 20, 1),
  ask('200 paths', PATHS, 50, 4),
];
