/** What GraphiQL shows to a new reader: the first question of the product. */
export const FIRST_QUERY = `{
  convergence(scope: { across: ["CN", "US"] }, minRegimes: 3) {
    asOf
    technologies {
      edges {
        node {
          technology { key names { zh en } }
          since
          touches { regime jurisdiction strength from evidence { says { zh en } sources { title url } } }
        }
      }
    }
  }
}
`;
