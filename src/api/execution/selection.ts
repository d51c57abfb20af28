import {
  type DirectiveNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLDirective,
  GraphQLIncludeDirective,
  type GraphQLObjectType,
  type GraphQLSchema,
  GraphQLSkipDirective,
  getDirectiveValues,
  isAbstractType,
  type SelectionSetNode,
} from 'graphql';

/** What the fields of a document are chosen by. */
export interface Choice {
  readonly schema: GraphQLSchema;
  readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  readonly variables: Readonly<Record<string, unknown>>;
}

/**
 * The fields that are selected of a type, by the key that they have in the answer, fragments written out and `@skip` and
 * `@include` heeded; the same key at several places of the document is one field with several nodes.
 */
export function selectedFields(
  choice: Choice,
  type: GraphQLObjectType,
  sets: Iterable<SelectionSetNode>,
): ReadonlyMap<string, readonly FieldNode[]> {
  const fields = new Map<string, FieldNode[]>();
  const spread = new Set<string>();

  const visit = (set: SelectionSetNode): void => {
    for (const selection of set.selections) {
      if (!isIncluded(choice, selection)) continue;
      if (selection.kind === 'Field') {
        const key = selection.alias?.value ?? selection.name.value;
        const nodes = fields.get(key);
        if (nodes === undefined) fields.set(key, [selection]);
        else nodes.push(selection);
      } else if (selection.kind === 'InlineFragment') {
        if (appliesTo(choice.schema, selection.typeCondition?.name.value, type)) visit(selection.selectionSet);
      } else {
        const name = selection.name.value;
        const fragment = choice.fragments.get(name);
        if (fragment === undefined || spread.has(name)) continue;
        spread.add(name);
        if (appliesTo(choice.schema, fragment.typeCondition.name.value, type)) visit(fragment.selectionSet);
      }
    }
  };
  for (const set of sets) visit(set);
  return fields;
}

type Directed = { readonly directives?: readonly DirectiveNode[] };

function isIncluded({ variables }: Choice, node: Directed): boolean {
  if (node.directives === undefined || node.directives.length === 0) return true;
  const says = (directive: GraphQLDirective): unknown => getDirectiveValues(directive, node, variables)?.['if'];
  return says(GraphQLSkipDirective) !== true && says(GraphQLIncludeDirective) !== false;
}

function appliesTo(schema: GraphQLSchema, condition: string | undefined, type: GraphQLObjectType): boolean {
  if (condition === undefined || condition === type.name) return true;
  const found = schema.getType(condition);
  return isAbstractType(found) && schema.isSubType(found, type);
}
