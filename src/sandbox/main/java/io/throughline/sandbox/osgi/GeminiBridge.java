package io.throughline.sandbox.osgi;

import java.util.Map;
import java.util.function.Consumer;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/**
 * Gives Spring 6.2 back the few methods that Gemini Blueprint 3.0.0.M01 still calls and Spring 6 removed. None of them
 * carries behaviour a plugin could notice.
 */
final class GeminiBridge {
    private static final String BEANS = "org/springframework/beans/factory/";
    private static final String ASSERT = "org/springframework/util/Assert";
    private static final String PROVIDER = BEANS + "support/SecurityContextProvider";
    private static final String CONTEXT = "()Ljava/security/AccessControlContext;";

    /** Spring 5's checks without a message, by name and descriptor; each has a sister that takes a message. */
    private static final Map<String, String> CHECKS = Map.of(
            "notNull",
            "(Ljava/lang/Object;)V",
            "hasText",
            "(Ljava/lang/String;)V",
            "notEmpty",
            "([Ljava/lang/Object;)V");

    private GeminiBridge() {}

    static byte[] patched(String name, byte[] bytes) {
        return switch (name) {
            case ASSERT + ".class" ->
                withMethods(
                        bytes,
                        type -> CHECKS.forEach((check, descriptor) -> {
                            MethodVisitor method =
                                    method(type, Opcodes.ACC_PUBLIC | Opcodes.ACC_STATIC, check, descriptor);
                            method.visitVarInsn(Opcodes.ALOAD, 0);
                            method.visitLdcInsn("[Assertion failed] " + check);
                            String sister = descriptor.replace(")V", "Ljava/lang/String;)V");
                            method.visitMethodInsn(Opcodes.INVOKESTATIC, ASSERT, check, sister, false);
                            end(method, Opcodes.RETURN, 2, 1);
                        }));
            case BEANS + "support/AbstractBeanFactory.class" ->
                withMethods(
                        bytes,
                        type -> end(
                                method(type, Opcodes.ACC_PUBLIC, "setSecurityContextProvider", "(L" + PROVIDER + ";)V"),
                                Opcodes.RETURN,
                                0,
                                2));
            case BEANS + "config/ConfigurableBeanFactory.class" ->
                withMethods(bytes, type -> {
                    MethodVisitor method = method(type, Opcodes.ACC_PUBLIC, "getAccessControlContext", CONTEXT);
                    method.visitInsn(Opcodes.ACONST_NULL);
                    end(method, Opcodes.ARETURN, 1, 1);
                });
            default -> bytes;
        };
    }

    /** Types Spring 6 no longer has. */
    static Map<String, byte[]> extraClasses() {
        ClassWriter type = new ClassWriter(0);
        int access = Opcodes.ACC_PUBLIC | Opcodes.ACC_ABSTRACT;
        type.visit(Opcodes.V17, access | Opcodes.ACC_INTERFACE, PROVIDER, null, "java/lang/Object", null);
        type.visitMethod(access, "getAccessControlContext", CONTEXT, null, null).visitEnd();
        type.visitEnd();
        return Map.of(PROVIDER + ".class", type.toByteArray());
    }

    private static MethodVisitor method(ClassVisitor type, int access, String name, String descriptor) {
        MethodVisitor method = type.visitMethod(access, name, descriptor, null, null);
        method.visitCode();
        return method;
    }

    private static void end(MethodVisitor method, int instruction, int stack, int locals) {
        method.visitInsn(instruction);
        method.visitMaxs(stack, locals);
        method.visitEnd();
    }

    private static byte[] withMethods(byte[] bytes, Consumer<ClassVisitor> methods) {
        ClassReader reader = new ClassReader(bytes);
        ClassWriter writer = new ClassWriter(reader, 0);
        reader.accept(
                new ClassVisitor(Opcodes.ASM9, writer) {
                    @Override
                    public void visitEnd() {
                        methods.accept(cv);
                        super.visitEnd();
                    }
                },
                0);
        return writer.toByteArray();
    }
}
