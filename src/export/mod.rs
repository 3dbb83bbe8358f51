//! A document -> the files people take away, one format a file.

pub mod json;
