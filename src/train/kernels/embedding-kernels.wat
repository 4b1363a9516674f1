;; The inner loops of the compact encoder over rows of f32. Addresses and sizes are bytes, sizes
;; multiples of 16. They compute in f64 and round where the engine's plain code does, so that an
;; embedding has the same bits. config/write-kernels.ts compiles this file.
(module
  (import "env" "memory" (memory 1 32768))

  ;; Σi x[i] · y[i] in f64: four running sums s0…s3 (low holds s0 and s1, high s2 and s3),
  ;; added at the end as ((s0 + s1) + s2) + s3.
  (func $dot (export "dot")
    (param $x i32) (param $y i32) (param $bytes i32) (result f64)
    (local $low v128) (local $high v128)
    (local.set $low (v128.const i32x4 0 0 0 0))
    (local.set $high (v128.const i32x4 0 0 0 0))
    (local.set $bytes (i32.shr_u (local.get $bytes) (i32.const 4)))
    (if (local.get $bytes)
      (then
        (loop $next
          (local.set $low
            (f64x2.add
              (local.get $low)
              (f64x2.mul
                (f64x2.promote_low_f32x4 (v128.load64_zero align=4 (local.get $x)))
                (f64x2.promote_low_f32x4 (v128.load64_zero align=4 (local.get $y))))))
          (local.set $high
            (f64x2.add
              (local.get $high)
              (f64x2.mul
                (f64x2.promote_low_f32x4 (v128.load64_zero offset=8 align=4 (local.get $x)))
                (f64x2.promote_low_f32x4 (v128.load64_zero offset=8 align=4 (local.get $y))))))
          (local.set $x (i32.add (local.get $x) (i32.const 16)))
          (local.set $y (i32.add (local.get $y) (i32.const 16)))
          (local.set $bytes (i32.add (local.get $bytes) (i32.const -1)))
          (br_if $next (local.get $bytes)))))
    (f64.add
      (f64.add
        (f64.add
          (f64x2.extract_lane 0 (local.get $low))
          (f64x2.extract_lane 1 (local.get $low)))
        (f64x2.extract_lane 0 (local.get $high)))
      (f64x2.extract_lane 1 (local.get $high))))

  ;; y[i] += alpha · x[i], computed in f64 and rounded once.
  (func $scaledSum (export "scaledSum")
    (param $y i32) (param $x i32) (param $alpha f64) (param $bytes i32)
    (local $factor v128)
    (local.set $factor (f64x2.splat (local.get $alpha)))
    (local.set $bytes (i32.shr_u (local.get $bytes) (i32.const 4)))
    (if (local.get $bytes)
      (then
        (loop $next
          (v128.store64_lane align=4 0 (local.get $y)
            (f32x4.demote_f64x2_zero
              (f64x2.add
                (f64x2.promote_low_f32x4 (v128.load64_zero align=4 (local.get $y)))
                (f64x2.mul
                  (local.get $factor)
                  (f64x2.promote_low_f32x4 (v128.load64_zero align=4 (local.get $x)))))))
          (v128.store64_lane offset=8 align=4 0 (local.get $y)
            (f32x4.demote_f64x2_zero
              (f64x2.add
                (f64x2.promote_low_f32x4 (v128.load64_zero offset=8 align=4 (local.get $y)))
                (f64x2.mul
                  (local.get $factor)
                  (f64x2.promote_low_f32x4 (v128.load64_zero offset=8 align=4 (local.get $x)))))))
          (local.set $y (i32.add (local.get $y) (i32.const 16)))
          (local.set $x (i32.add (local.get $x) (i32.const 16)))
          (local.set $bytes (i32.add (local.get $bytes) (i32.const -1)))
          (br_if $next (local.get $bytes))))))

  ;; y[i] = max(0, bias[i] + a[i] + b[i] + c[i]); the sum is computed in f64 from left to right and
  ;; rounded once.
  (func $mix (export "mix")
    (param $y i32) (param $bias i32) (param $a i32) (param $b i32) (param $c i32)
    (param $bytes i32)
    (local.set $bytes (i32.shr_u (local.get $bytes) (i32.const 4)))
    (if (local.get $bytes)
      (then
        (loop $next
          (v128.store64_lane align=4 0 (local.get $y)
            (f32x4.demote_f64x2_zero
              (f64x2.add
                (f64x2.add
                  (f64x2.add
                    (f64x2.promote_low_f32x4 (v128.load64_zero align=4 (local.get $bias)))
                    (f64x2.promote_low_f32x4 (v128.load64_zero align=4 (local.get $a))))
                  (f64x2.promote_low_f32x4 (v128.load64_zero align=4 (local.get $b))))
                (f64x2.promote_low_f32x4 (v128.load64_zero align=4 (local.get $c))))))
          (v128.store64_lane offset=8 align=4 0 (local.get $y)
            (f32x4.demote_f64x2_zero
              (f64x2.add
                (f64x2.add
                  (f64x2.add
                    (f64x2.promote_low_f32x4
                      (v128.load64_zero offset=8 align=4 (local.get $bias)))
                    (f64x2.promote_low_f32x4 (v128.load64_zero offset=8 align=4 (local.get $a))))
                  (f64x2.promote_low_f32x4 (v128.load64_zero offset=8 align=4 (local.get $b))))
                (f64x2.promote_low_f32x4 (v128.load64_zero offset=8 align=4 (local.get $c))))))
          (v128.store align=4 (local.get $y)
            (f32x4.max (v128.load align=4 (local.get $y)) (v128.const i32x4 0 0 0 0)))
          (local.set $y (i32.add (local.get $y) (i32.const 16)))
          (local.set $bias (i32.add (local.get $bias) (i32.const 16)))
          (local.set $a (i32.add (local.get $a) (i32.const 16)))
          (local.set $b (i32.add (local.get $b) (i32.const 16)))
          (local.set $c (i32.add (local.get $c) (i32.const 16)))
          (local.set $bytes (i32.add (local.get $bytes) (i32.const -1)))
          (br_if $next (local.get $bytes))))))

  ;; y[i] = max(y[i], x[i]).
  (func $largest (export "largest")
    (param $y i32) (param $x i32) (param $bytes i32)
    (local.set $bytes (i32.shr_u (local.get $bytes) (i32.const 4)))
    (if (local.get $bytes)
      (then
        (loop $next
          (v128.store align=4 (local.get $y)
            (f32x4.max (v128.load align=4 (local.get $y)) (v128.load align=4 (local.get $x))))
          (local.set $y (i32.add (local.get $y) (i32.const 16)))
          (local.set $x (i32.add (local.get $x) (i32.const 16)))
          (local.set $bytes (i32.add (local.get $bytes) (i32.const -1)))
          (br_if $next (local.get $bytes)))))))
