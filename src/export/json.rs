//! The exported document (JSON).
