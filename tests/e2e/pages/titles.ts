/** The bundled articles, by words of their titles. */
export const OFFICER = /Officer In Russian Military Resigns/;
export const JAILED = /Russian soldiers accuse commanders/;
export const INTERVIEWED = /What We Learned From Interviewing/;
export const APPEALS = /Appealing Directly to Russian Soldiers/;
export const PRESS = /press conference/;
