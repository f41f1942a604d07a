const TYPED_ARRAY = /^(?:(?:Float|Int|Uint|BigInt|BigUint)\d+(?:Clamped)?)Array$/;

/**
 * Refuses `!`: a check, or `itemAt` for an index that is known to be right, says where a belief was wrong. It stays for
 * an element of a typed array alone, which cannot be missing within the length, and whose reading costs in the loops of
 * the aligner what a call costs.
 */
export const nonNullRule = {
  meta: { type: 'problem', schema: [] },
  create(context) {
    const { program, esTreeNodeToTSNodeMap } = context.sourceCode.parserServices;
    const types = program.getTypeChecker();
    const isTypedArray = (type) =>
      type.isUnion() ? type.types.every(isTypedArray) : TYPED_ARRAY.test(type.symbol?.name ?? '');
    const isOfTypedArray = (node) =>
      node.type === 'MemberExpression' &&
      node.computed &&
      isTypedArray(types.getTypeAtLocation(esTreeNodeToTSNodeMap.get(node.object)));
    return {
      TSNonNullExpression(node) {
        if (!isOfTypedArray(node.expression))
          context.report({
            node,
            message: 'Check it, or read it with itemAt; `!` is for typed arrays alone.',
          });
      },
    };
  },
};
