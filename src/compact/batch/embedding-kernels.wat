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
          (br_if $next (local.get $bytes))))))

  ;; y[c] = unit · Σd x[d] · w[d, c] for blocks of 16 channels. x are i16, two to a pair; the
  ;; weights i8, block by block and in it pair by pair: w[d, c] and w[d + 1, c] for each channel.
  ;; The sums are exact as long as they fit into 31 bits; unit is multiplied in f64, rounded once.
  (func $project (export "project")
    (param $y i32) (param $x i32) (param $w i32) (param $pairs i32) (param $blocks i32)
    (param $unit f64)
    (local $a v128) (local $b v128) (local $c v128) (local $d v128)
    (local $two v128) (local $at i32) (local $left i32)
    (loop $block
      (local.set $a (v128.const i32x4 0 0 0 0))
      (local.set $b (v128.const i32x4 0 0 0 0))
      (local.set $c (v128.const i32x4 0 0 0 0))
      (local.set $d (v128.const i32x4 0 0 0 0))
      (local.set $at (local.get $x))
      (local.set $left (local.get $pairs))
      (loop $pair
        (local.set $two (v128.load32_splat align=4 (local.get $at)))
        (local.set $a
          (i32x4.add
            (local.get $a)
            (i32x4.dot_i16x8_s (local.get $two) (v128.load8x8_s (local.get $w)))))
        (local.set $b
          (i32x4.add
            (local.get $b)
            (i32x4.dot_i16x8_s (local.get $two) (v128.load8x8_s offset=8 (local.get $w)))))
        (local.set $c
          (i32x4.add
            (local.get $c)
            (i32x4.dot_i16x8_s (local.get $two) (v128.load8x8_s offset=16 (local.get $w)))))
        (local.set $d
          (i32x4.add
            (local.get $d)
            (i32x4.dot_i16x8_s (local.get $two) (v128.load8x8_s offset=24 (local.get $w)))))
        (local.set $w (i32.add (local.get $w) (i32.const 32)))
        (local.set $at (i32.add (local.get $at) (i32.const 4)))
        (local.set $left (i32.add (local.get $left) (i32.const -1)))
        (br_if $pair (local.get $left)))
      (call $scale (local.get $y) (local.get $a) (local.get $unit))
      (call $scale (i32.add (local.get $y) (i32.const 16)) (local.get $b) (local.get $unit))
      (call $scale (i32.add (local.get $y) (i32.const 32)) (local.get $c) (local.get $unit))
      (call $scale (i32.add (local.get $y) (i32.const 48)) (local.get $d) (local.get $unit))
      (local.set $y (i32.add (local.get $y) (i32.const 64)))
      (local.set $blocks (i32.add (local.get $blocks) (i32.const -1)))
      (br_if $block (local.get $blocks))))

  ;; y[i] = sums[i] · unit for four whole numbers.
  (func $scale (param $y i32) (param $sums v128) (param $unit f64)
    (v128.store64_lane align=4 0 (local.get $y)
      (f32x4.demote_f64x2_zero
        (f64x2.mul (f64x2.convert_low_i32x4_s (local.get $sums)) (f64x2.splat (local.get $unit)))))
    (v128.store64_lane offset=8 align=4 0 (local.get $y)
      (f32x4.demote_f64x2_zero
        (f64x2.mul
          (f64x2.convert_low_i32x4_s
            (i8x16.shuffle 8 9 10 11 12 13 14 15 8 9 10 11 12 13 14 15
              (local.get $sums) (local.get $sums)))
          (f64x2.splat (local.get $unit)))))))
