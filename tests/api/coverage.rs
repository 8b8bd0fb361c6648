//! Every operation of the OpenAPI document, held to what the document says: it succeeds, it refuses strangers, it refuses
//! bad input, and each role gets what its standing gives it.

mod ask;
mod corpus;
mod document;
mod entry;
mod example;
mod field;
mod hostile;
mod matrix;
mod paper;
mod route;
mod run;
mod schema;
mod who;
mod world;
