//! Takes the writing of floating point numbers out of the program. Nothing on the page writes one (numbers go through
//! whole ones, so that they read the same everywhere), but serde's error texts could, and so the algorithms for it come
//! along: 4 KB after brotli. Should anything write one after all, its formatting fails, which is a panic with its notice
//! and a failing test, never a wrong number.

use walrus::{FunctionBuilder, FunctionKind, Module};

/// Whether a function, by the name that wasm-bindgen gives it, writes a number: `<f64 as core::fmt::Display>::fmt`.
fn writes_float(name: &str) -> bool {
    let after = ["<f64 as core", "<f32 as core"].iter().find_map(|start| name.strip_prefix(start));
    after.is_some_and(|it| it.contains("::fmt::") && it.contains(">::fmt"))
}

/// Lets every function that writes a floating point number report an error instead; the number of functions.
pub fn drop_writers(module: &mut Module) -> usize {
    let found: Vec<_> =
        module.funcs.iter().filter(|it| it.name.as_deref().is_some_and(writes_float)).map(|it| it.id()).collect();
    for &id in &found {
        let kind = module.types.get(module.funcs.get(id).ty());
        let (parameters, results) = (kind.params().to_vec(), kind.results().to_vec());
        let locals: Vec<_> = parameters.iter().map(|it| module.locals.add(*it)).collect();
        let mut refuses = FunctionBuilder::new(&mut module.types, &parameters, &results);
        // `Err(fmt::Error)` as the compiler passes it.
        refuses.func_body().i32_const(1);
        module.funcs.get_mut(id).kind = FunctionKind::Local(refuses.local_func(locals));
    }
    found.len()
}

#[cfg(test)]
mod tests {
    use anyhow::{Context, Result};
    use walrus::ir::{Const, Instr, Value};
    use walrus::{FunctionBuilder, Module, ValType};

    use super::drop_writers;

    #[test]
    fn a_writer_of_numbers_reports_an_error_and_others_stay() -> Result<()> {
        let mut module = Module::default();
        for name in ["<f64 as core[27cd0353e63fa9bc]::fmt::Display>::fmt", "other"] {
            let mut writes = FunctionBuilder::new(&mut module.types, &[ValType::I32, ValType::I32], &[ValType::I32]);
            writes.name(name.to_owned()).func_body().i32_const(0);
            let locals = vec![module.locals.add(ValType::I32), module.locals.add(ValType::I32)];
            let id = writes.finish(locals, &mut module.funcs);
            module.exports.add(name, id);
        }
        assert_eq!(drop_writers(&mut module), 1);
        let module = Module::from_buffer(&module.emit_wasm())?;
        let returned = |name: &str| -> Result<i32> {
            let id = module.exports.get_func(name)?;
            let body = module.funcs.get(id).kind.unwrap_local();
            match body.block(body.entry_block()).instrs.first().map(|it| &it.0) {
                Some(Instr::Const(Const { value: Value::I32(it) })) => Ok(*it),
                _ => None.context("no constant is returned"),
            }
        };
        assert_eq!(returned("other")?, 0);
        assert_eq!(returned("<f64 as core[27cd0353e63fa9bc]::fmt::Display>::fmt")?, 1);
        Ok(())
    }
}
