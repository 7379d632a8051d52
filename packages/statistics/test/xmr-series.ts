/** The series of the worked examples G10/G11, G12, G13, G48 and G49. */
export const OUTLIER = [1, 2, 1, 2, 10, 1, 2, 1, 2, 1, 2, 1, 2, 1, 2, 1, 2, 1];
export const PERMITS_IN_TIME = [72, 71, 73, 70, 72, 74, 71, 73, 75, 76, 77, 76, 78, 79, 77, 80];
export const TWO_OF_THREE = [50, 52, 49, 51, 48, 52, 50, 49, 51, 50, 55.2, 55.6, 51.2, 49, 51, 50];
export const UNAVAILABLE_HOURS = [4, 5, 2, 5, 5, 27, 4, 3, 5, 5, 2, 4];
export const SEASONAL = [64.7, 75.85, 80.12, 75.78, 67.56, 72.28, 79.73, 77.63, 67.49, 76.11, 78.77, 80.09];
