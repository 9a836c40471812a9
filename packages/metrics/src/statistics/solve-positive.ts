/**
 * Solves `matrix · x = right` for a symmetric positive definite matrix, by Cholesky's factors (Golub and Van Loan,
 * Matrix Computations, 4th ed. 2013, algorithm 4.2.1).
 *
 * @param matrix - row-major, `size` × `size`; the lower triangle is read and overwritten by its factor
 * @param right - overwritten by the solution
 * @returns false when the matrix is not positive definite; `right` is then of no use
 */
export function solvePositive(matrix: Float64Array, right: Float64Array, size = right.length): boolean {
  for (let i = 0; i < size; i++) {
    for (let j = 0; j <= i; j++) {
      let sum = matrix[i * size + j] as number;
      for (let k = 0; k < j; k++) sum -= (matrix[i * size + k] as number) * (matrix[j * size + k] as number);
      if (i === j && !(sum > 0)) return false;
      matrix[i * size + j] = i === j ? Math.sqrt(sum) : sum / (matrix[j * size + j] as number);
    }
  }
  for (let i = 0; i < size; i++) {
    let sum = right[i] as number;
    for (let k = 0; k < i; k++) sum -= (matrix[i * size + k] as number) * (right[k] as number);
    right[i] = sum / (matrix[i * size + i] as number);
  }
  for (let i = size - 1; i >= 0; i--) {
    let sum = right[i] as number;
    for (let k = i + 1; k < size; k++) sum -= (matrix[k * size + i] as number) * (right[k] as number);
    right[i] = sum / (matrix[i * size + i] as number);
  }
  return true;
}
