/** Solves M·x = b for many right sides b; null where M is singular. */
export type Solve = (right: Float64Array) => Float64Array | null;

const SINGULAR = 1e-13;

/** LU decomposition with partial pivoting of a dense matrix given by rows, `size` × `size`; the matrix is used up. */
export function decompose(matrix: Float64Array, size: number): Solve {
  const order = Int32Array.from({ length: size }, (_, row) => row);
  let singular = false;
  for (let pivot = 0; pivot < size && !singular; pivot += 1) {
    let best = pivot;
    for (let row = pivot + 1; row < size; row += 1) {
      if (Math.abs(matrix[row * size + pivot] ?? 0) > Math.abs(matrix[best * size + pivot] ?? 0)) best = row;
    }
    if (best !== pivot) swapRows(matrix, order, size, best, pivot);
    const divisor = matrix[pivot * size + pivot] ?? 0;
    singular = Math.abs(divisor) < SINGULAR;
    for (let row = pivot + 1; row < size && !singular; row += 1) {
      const factor = (matrix[row * size + pivot] ?? 0) / divisor;
      matrix[row * size + pivot] = factor;
      if (factor === 0) continue;
      for (let column = pivot + 1; column < size; column += 1) {
        const at = row * size + column;
        matrix[at] = (matrix[at] ?? 0) - factor * (matrix[pivot * size + column] ?? 0);
      }
    }
  }
  return (right) => (singular ? null : substitute(matrix, order, size, right));
}

function swapRows(matrix: Float64Array, order: Int32Array, size: number, a: number, b: number): void {
  const kept = matrix.slice(a * size, (a + 1) * size);
  matrix.copyWithin(a * size, b * size, (b + 1) * size);
  matrix.set(kept, b * size);
  const row = order[a] ?? 0;
  order[a] = order[b] ?? 0;
  order[b] = row;
}

function substitute(lu: Float64Array, order: Int32Array, size: number, right: Float64Array): Float64Array {
  const x = Float64Array.from(order, (row) => right[row] ?? 0);
  for (let row = 1; row < size; row += 1) {
    for (let column = 0; column < row; column += 1) {
      x[row] = (x[row] ?? 0) - (lu[row * size + column] ?? 0) * (x[column] ?? 0);
    }
  }
  for (let row = size - 1; row >= 0; row -= 1) {
    for (let column = row + 1; column < size; column += 1) {
      x[row] = (x[row] ?? 0) - (lu[row * size + column] ?? 0) * (x[column] ?? 0);
    }
    x[row] = (x[row] ?? 0) / (lu[row * size + row] ?? 1);
  }
  return x;
}
