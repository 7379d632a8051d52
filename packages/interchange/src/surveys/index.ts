export { limeSurveyLosses } from "../lime-survey-losses.ts";
export { limeSurveyText } from "../lime-survey-text.ts";
export { readLimeSurvey } from "../read-lime-survey.ts";
export type { LimeSurveyOptions, LimeSurveyReading } from "../read-lime-survey.ts";
export { readSurveyAnswers } from "../read-survey-answers.ts";
export type { SurveyAnswersOptions } from "../read-survey-answers.ts";
export { readSurveyQuestions } from "../read-survey-questions.ts";
export { answersHeadingText, questionsText, resultsText } from "../survey-texts.ts";
