package io.throughline.sandbox.osgi;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/**
 * Lets every plugin's context process {@code @Autowired}, {@code @Inject}, {@code @PostConstruct} and {@code @PreDestroy}
 * without asking for it, as the hosts' extender does. Gemini has a class for that, which looks for an extension nobody ships;
 * its work is replaced by registering Spring's own two processors, under the names Spring gives them, so that a plugin that
 * asks for them as well gets them once.
 */
final class GeminiAnnotations {
    /** What the extender must see beside what it imports already. */
    static final String IMPORTS = ",org.springframework.beans.factory.annotation;resolution:=optional"
            + ",org.springframework.context.annotation;resolution:=optional";

    /** The class whose work is replaced; only the extender has it. */
    static final String HOOK =
            "org/eclipse/gemini/blueprint/extender/internal/support/OsgiAnnotationPostProcessor.class";
    /** Where the extender looks for beans that extend it. */
    static final String CONFIGURATION = "META-INF/spring/extender/annotations.xml";

    private static final String REGISTRY = "org/springframework/beans/factory/support/BeanDefinitionRegistry";
    private static final String DEFINITION = "org/springframework/beans/factory/support/RootBeanDefinition";

    private static final Map<String, String> PROCESSORS = Map.of(
            "org.springframework.context.annotation.internalAutowiredAnnotationProcessor",
            "org/springframework/beans/factory/annotation/AutowiredAnnotationBeanPostProcessor",
            "org.springframework.context.annotation.internalCommonAnnotationProcessor",
            "org/springframework/context/annotation/CommonAnnotationBeanPostProcessor");

    private GeminiAnnotations() {}

    /** A file that makes the replaced class one of the extender's processors. */
    static byte[] configuration() {
        String type = HOOK.replace('/', '.').replaceAll("\\.class$", "");
        return ("<beans xmlns=\"http://www.springframework.org/schema/beans\""
                        + " xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\""
                        + " xsi:schemaLocation=\"http://www.springframework.org/schema/beans"
                        + " http://www.springframework.org/schema/beans/spring-beans.xsd\"><bean class=\"" + type
                        + "\"/></beans>")
                .getBytes(StandardCharsets.UTF_8);
    }

    static byte[] patched(String name, byte[] bytes) {
        if (!name.equals(HOOK)) {
            return bytes;
        }
        ClassWriter writer = new ClassWriter(ClassWriter.COMPUTE_MAXS);
        new ClassReader(bytes).accept(new Replaced(writer), ClassReader.SKIP_FRAMES);
        return writer.toByteArray();
    }

    private static final class Replaced extends ClassVisitor {
        private Replaced(ClassVisitor next) {
            super(Opcodes.ASM9, next);
        }

        @Override
        public void visit(int version, int access, String type, String signature, String parent, String[] interfaces) {
            // without frames, as in classes of that time: there is no branch in what is written here
            super.visit(Opcodes.V1_6, access, type, signature, parent, interfaces);
        }

        @Override
        public MethodVisitor visitMethod(
                int access, String name, String descriptor, String signature, String[] exceptions) {
            MethodVisitor method = super.visitMethod(access, name, descriptor, signature, exceptions);
            if (!name.equals("postProcessBeanFactory")) {
                return method;
            }
            method.visitCode();
            PROCESSORS.forEach((bean, type) -> register(method, bean, type));
            method.visitInsn(Opcodes.RETURN);
            method.visitMaxs(0, 0);
            method.visitEnd();
            return null;
        }

        private static void register(MethodVisitor method, String bean, String type) {
            method.visitVarInsn(Opcodes.ALOAD, 2);
            method.visitTypeInsn(Opcodes.CHECKCAST, REGISTRY);
            method.visitLdcInsn(bean);
            method.visitTypeInsn(Opcodes.NEW, DEFINITION);
            method.visitInsn(Opcodes.DUP);
            method.visitLdcInsn(Type.getObjectType(type));
            method.visitMethodInsn(Opcodes.INVOKESPECIAL, DEFINITION, "<init>", "(Ljava/lang/Class;)V", false);
            method.visitMethodInsn(
                    Opcodes.INVOKEINTERFACE,
                    REGISTRY,
                    "registerBeanDefinition",
                    "(Ljava/lang/String;Lorg/springframework/beans/factory/config/BeanDefinition;)V",
                    true);
        }
    }
}
