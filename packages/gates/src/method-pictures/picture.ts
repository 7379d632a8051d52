/** One picture of one page of docs/methods. */
export interface Picture {
  /** Name of the page without its ending: the file is `images/<page>.svg`. */
  readonly page: string;
  /** The whole file. */
  readonly svg: string;
}

/** What a picture says of itself to who does not see it. */
export interface PictureIdentity {
  readonly page: string;
  readonly title: string;
  readonly description: string;
}
